import type { Day, SlotId } from "../../core/model"
import { draft, type Draft } from "../../store/draft"

/** A session that was begun and has no end yet. */
export interface Begun {
  begun: boolean
  /** The score before it; left out while it was skipped. */
  pre: number
}

/** The session begun in a slot of a day, kept when the app is closed half way. */
export const begunIn = (day: Day, slot: SlotId): Draft<Begun> => draft<Begun>(`session:${day}:${slot}`)
