import type { Day } from "./days"
import type { Bundle, GateAnswer, JournalEvent, LockLevel, PlanDay, Program, Slot, SlotId, Variant } from "./model"

/** What the phone shows of one day. */
export type Shown =
  | {
      readonly kind: "plan"
      readonly day: PlanDay
      readonly variant: Variant
      /** Shown instead of the day's own plan until the server has answered. */
      readonly hold: boolean
      /** This morning's score is still to be asked. */
      readonly asked: boolean
      /** The bundle does not reach this far: the last hold is shown, and it needs signal. */
      readonly beyond: boolean
    }
  | {
      readonly kind: "locked"
      readonly level: LockLevel
      readonly flags: readonly string[]
      /** A clearance is saved here and waits for the server's answer. */
      readonly released: boolean
    }
  | { readonly kind: "waiting"; readonly why: "first" | "past" }

/** What to show of `day`, from the server's bundle and the phone's own log. Decides nothing of its own. */
export function show(
  bundle: Bundle | null, program: Program | null, log: readonly JournalEvent[], day: Day, today: Day,
): Shown {
  void [bundle, program, log, day, today]
  return { kind: "waiting", why: "first" }
}

/** What a slot becomes for the score given before it. */
export interface SessionShown {
  readonly answer: GateAnswer
  /** The slot itself for `go`, else the slots of the routine the server named; empty for a rest. */
  readonly slots: readonly Slot[]
}

/** The routine for a score before a session; without a score (`null`) the slot as planned. */
export function sessionShown(planDay: PlanDay, variant: Variant, slot: SlotId, pre: number | null): SessionShown {
  void [planDay, pre]
  return { answer: "go", slots: variant.slots.filter(({ id }) => id === slot) }
}

/** The gate's answer for a run; without a score `go`. */
export function runShown(planDay: PlanDay, variant: Variant, pre: number | null): SessionShown {
  void [planDay, variant, pre]
  return { answer: "go", slots: [] }
}
