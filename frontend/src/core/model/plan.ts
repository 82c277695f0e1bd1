import type { Day } from "../days"
import type { SlotId, TestId } from "./events"
import type { GateAnswer, PainClassId, PhaseId } from "./program"

/** Which journal head, engine and program a bundle was made from. */
export interface Seen {
  readonly rev: number
  readonly engine: string
  readonly program: string
}

export interface Reason {
  readonly code: string
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface PlanDose {
  readonly sets: number
  readonly reps?: number | null
  readonly hold_s?: number | null
  readonly minutes?: number | null
  readonly rest_s?: number | null
  readonly side?: "each" | "both" | null
}

export interface Item {
  readonly exercise: string
  readonly dose: PlanDose
  readonly optional: boolean
  readonly done: boolean
  readonly why: readonly string[]
}

export interface Slot {
  readonly id: SlotId
  readonly title: string
  readonly minutes: number
  readonly class: PainClassId
  /** Eleven answers, one for each score given before the session. */
  readonly gate: readonly GateAnswer[]
  /** Which of the day's routines to show for an answer of the gate. */
  readonly swap: Readonly<Partial<Record<GateAnswer, number>>>
  readonly items: readonly Item[]
}

export interface PlanInterval {
  readonly times: number
  readonly run_min: number
  readonly walk_min: number
}

export interface RunCaps {
  readonly run_km: number
  readonly week_km: number
  readonly week_done_km: number
  readonly flat: boolean
}

export interface RunPlan {
  readonly offered: boolean
  readonly stage: string | null
  readonly intervals: readonly PlanInterval[] | null
  readonly minutes: number | null
  readonly gate: readonly GateAnswer[]
  readonly swap: Readonly<Partial<Record<GateAnswer, number>>>
  readonly caps: RunCaps | null
  readonly earliest: Day | null
  /** The offer stands only if the phone's own log has no run from this day on. */
  readonly not_if_done_since: Day | null
  readonly reasons: readonly string[]
}

export interface ImpactPlan {
  readonly offered: boolean
  readonly not_if_done_since: Day | null
  readonly reasons: readonly string[]
}

export interface TestsPlan {
  readonly offered: readonly TestId[]
  readonly retest_from: Day | null
  readonly reasons?: readonly string[]
}

export type ProtocolId = "ice-20" | "ice-10-10-10"

export interface IcePlan {
  readonly offered: boolean
  readonly protocol: ProtocolId
  readonly max_s: number
  readonly min_gap_s: number
  readonly quiet_before_s: number
  readonly left_today: number
  /** UTC; no start before it. */
  readonly not_before: string | null
  readonly reasons: readonly string[]
}

export type Mode = "normal" | "ease" | "settle" | "rest" | "locked"

export interface Variant {
  readonly mode: Mode
  readonly reasons: readonly Reason[]
  readonly slots: readonly Slot[]
  readonly run: RunPlan
  readonly impact: ImpactPlan
  readonly tests: TestsPlan
  readonly ice: IcePlan
}

export interface PlanDay {
  readonly date: Day
  readonly phase: PhaseId
  readonly morning: number | null
  /** With a known morning the day's plan; without one the plan as if nobody answers. */
  readonly plan: Variant
  /** For each possible morning score the number of its variant; null where the score is known. */
  readonly if_morning: readonly number[] | null
  readonly variants: readonly Variant[]
  /** What the phone shows instead while its own journal has something out of the ordinary. */
  readonly hold: Variant | null
  readonly routines: readonly (readonly Slot[])[]
}

export type LockLevel = "U999" | "U111" | "SCREEN" | "AGE" | "ASK"

export interface Lock {
  readonly level: LockLevel
  readonly flags: readonly string[]
}

export interface Referral {
  readonly level: "SOON"
  readonly flags: readonly string[]
}

export type Colour = "green" | "amber" | "red" | "unconfirmed" | "incomplete" | "unrated"

/** One step of a ladder. */
export interface Rung {
  readonly sets: number
  readonly reps?: number | null
  readonly hold_s?: number | null
}

export interface Standing {
  readonly phase: PhaseId
  readonly phase_day: number
  readonly plan_day: number
  readonly pain_mode: "monitored" | "zero"
  readonly flare: { readonly since: Day; readonly base: number; readonly cause: "F1" | "F2" | "F3" } | null
  readonly run: {
    readonly stage: string
    readonly clean: number
    readonly required: number
    readonly ambers: number
    readonly blocked_until: Day | null
  }
  readonly lock: Lock | null
  readonly referral: Referral | null
  readonly screen_owed?: boolean
  readonly steps: Readonly<Record<string, Rung>>
  /** Steps up of this morning: what an exercise was, and how much of it. */
  readonly raised?: readonly { readonly exercise: string; readonly was: string; readonly rung: Rung }[]
  readonly sessions: readonly {
    readonly day: Day
    readonly class: PainClassId
    readonly colour: Colour
    readonly confirmed: boolean
  }[]
}

/** One question on the way to the first day's plan, its branches, and the one in force. */
export interface Fork {
  readonly id: string
  readonly title: string
  readonly fact: string
  readonly branches: readonly { readonly text: string; readonly effect: string }[]
  /** Null where nobody knows the answer yet. */
  readonly taken: number | null
}

/** Two weeks of days, decided ahead by the server. */
export interface Bundle {
  readonly as_of: Seen
  readonly from: Day
  readonly standing: Standing
  readonly path?: readonly Fork[]
  readonly days: readonly PlanDay[]
}
