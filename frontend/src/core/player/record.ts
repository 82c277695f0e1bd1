import type { SetDone } from "../model"
import type { PlayerState } from "./player"
import { setOf, type PlayerItem, type PlayerStep } from "./steps"

/** What was done of one exercise: nothing that was not seen to happen. */
export interface ItemDone {
  readonly sets: readonly SetDone[]
  /** Percent of the planned work, rounded down. */
  readonly complete: number
}

export function itemDone(
  items: readonly PlayerItem[], steps: readonly PlayerStep[], { done }: PlayerState, index: number,
): ItemDone {
  const item = items[index]
  const work = steps.flatMap((step, at) => (step.item === index && step.part === "work" ? [{ step, at }] : []))
  const made = work.filter(({ at }) => at in done)
  if (!item || work.length === 0) return { sets: [], complete: 0 }
  return {
    sets: made.map(({ step, at }) => setOf(item, step.side, done[at] ?? item.dose.reps)),
    complete: Math.floor((100 * made.reduce((sum, { at }) => sum + share(item, done[at]), 0)) / work.length),
  }
}

const share = ({ dose }: PlayerItem, reps: number | null | undefined): number =>
  dose.reps && typeof reps === "number" ? Math.min(1, reps / dose.reps) : 1

/** The exercises that lie wholly behind: each is kept in the journal once. */
export function behind(items: readonly PlayerItem[], steps: readonly PlayerStep[], { at }: PlayerState): readonly number[] {
  return items.flatMap((_, index) => (steps.findLastIndex(({ part, item }) => part === "work" && item === index) < at ? [index] : []))
}
