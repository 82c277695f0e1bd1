import type { Day, SlotId } from "../../core/model"
import type { PlayerState } from "../../core/player/player"
import type { PlayerItem } from "../../core/player/steps"
import { draft, type Draft } from "../../store/draft"

/** A session that was begun and has no end yet. */
export interface Begun {
  begun: boolean
  /** The score before it; left out while it was skipped. */
  pre: number
  /** Only the first few exercises. */
  short: boolean
  /** Ticked off a list instead of played. */
  by_hand: boolean
  /** What the player plays, as it stood at the start, and where it is. */
  items: readonly PlayerItem[]
  state: PlayerState
}

/** The session begun in a slot of a day, kept when the app is closed half way. */
export const begunIn = (day: Day, slot: SlotId): Draft<Begun> => draft<Begun>(`session:${day}:${slot}`)
