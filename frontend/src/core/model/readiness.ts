import type { PhaseId } from "./program"

/** What the clock of a test does. `ready_s`: to get into place after the tap. */
export interface Timing {
  readonly kind: "down" | "up" | "tempo"
  readonly seconds: number | null
  readonly up_s: number | null
  readonly down_s: number | null
  readonly ready_s: number
}

/** What a try fell short of. `other`: the other side's number; `alike`: the sore side against it. */
export type Miss = "pain" | "sharp" | "limp" | "unfinished" | "form" | "least" | "other" | "alike"

/** What a phase asks of a test (C3). */
export interface Mark {
  readonly phase: PhaseId
  readonly pain: number
  readonly least: number | null
  readonly each: boolean
  readonly like_other: number | null
  readonly enough: number | null
  readonly next_morning: boolean
  /** The same in words, each line with what was missed where it does not hold. */
  readonly lines: readonly { readonly text: string; readonly text_both: string | null; readonly misses: readonly Miss[] }[]
}

/** A test of readiness (C2). */
export interface Test {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly exercise: string | null
  readonly needs: readonly string[]
  readonly steps: readonly string[]
  readonly each_side: boolean
  readonly records: readonly ("pain" | "reps" | "seconds" | "form" | "completed")[]
  readonly stop_at: number | null
  readonly timing: Timing | null
  readonly stop: string | null
  readonly form_points: readonly string[]
  readonly form_pass: { readonly points: number; readonly first: number } | null
  readonly marks: readonly Mark[]
}

/** What holds for every test (C2, C3). */
export interface TestRules {
  readonly counts_days: number
  readonly retest_days: number
  readonly painkiller_h: number
  readonly pain_limit: number
  readonly before: readonly string[]
}

/** How often a few things that matter to the person are scored (I1). */
export interface Weekly {
  readonly every_days: number
  readonly least: number
  readonly most: number
  readonly prompts: readonly string[]
}
