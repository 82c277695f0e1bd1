import type { Test, TestRules, Weekly } from "./readiness"

/** The catalogue that `GET /program` serves: what the plan refers to by id. */
export type PhaseId = "settle" | "load" | "strengthen" | "functional" | "return_run" | "maintain"
export type PainClassId = "run" | "impact" | "strength" | "release"
export type GateAnswer = "go" | "half" | "instead" | "settle" | "rest"
export type FlagLevel = "U999" | "U111" | "AGE" | "ASK" | "SOON"
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"

export interface Dose {
  readonly sets: number
  readonly reps: number | null
  readonly hold_s: number | null
  readonly minutes: number | null
  readonly stages: "R" | "D" | null
  readonly tempo: string
  readonly rest_s: number
  readonly side: "each" | "both"
  readonly per_day: number
  readonly per_week: number
}

export interface Step {
  readonly sets: number
  readonly reps: number | null
  readonly hold_s: number | null
}

export interface Evidence {
  readonly grade: "B" | "C" | "D" | "X"
  readonly note: string
  readonly refs: readonly string[]
}

export interface Exercise {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly purpose: string
  readonly muscles: readonly string[]
  readonly equipment: readonly string[]
  readonly equipment_optional: readonly string[]
  readonly start: string
  readonly steps: readonly string[]
  readonly dose: Readonly<Partial<Record<PhaseId, Dose>>>
  readonly ladder: string
  readonly progress_to: readonly string[]
  readonly regress_to: readonly string[]
  readonly cues: readonly string[]
  readonly faults: readonly string[]
  readonly rule: PainClassId
  readonly rolling: "wall" | "floor" | null
  readonly contraindications: readonly string[]
  readonly evidence: Evidence
  readonly figure: string
}

export interface Phase {
  readonly id: PhaseId
  readonly name: string
  readonly aim: string
  readonly typical: string
  readonly min_days: number | null
  readonly strength_per_week: string
  readonly impact_per_week: string
  readonly runs_per_week: string
  readonly expect: string
  /** What must hold before the next phase. */
  readonly move_on: readonly string[]
}

export interface SlotList {
  readonly id: string
  readonly title: string
  readonly rule: PainClassId
  readonly minutes: number
  readonly items: readonly string[]
  readonly optional: readonly string[]
}

export interface PhaseSchedule {
  readonly phase: PhaseId
  readonly am: Readonly<Partial<Record<Weekday, readonly string[]>>>
  readonly pm: Readonly<Partial<Record<Weekday, readonly string[]>>>
  readonly am_run_day: readonly string[]
  readonly pm_cycle: readonly { readonly lists: readonly string[]; readonly first: readonly number[]; readonly every: number }[]
}

export interface MomentAdvice {
  readonly at_least: number
  readonly text: string
}

export interface PainClass {
  readonly id: PainClassId
  readonly name: string
  readonly used_for: string
  readonly green_max: number
  readonly amber_max: number
  readonly green_max_zero: number
  readonly amber_max_zero: number
  readonly gate: readonly GateAnswer[]
  readonly gate_zero: readonly GateAnswer[]
  readonly moment: readonly MomentAdvice[]
  readonly moment_zero: readonly MomentAdvice[]
  readonly sharp: string
  readonly source: string
}

export interface RunStage {
  readonly id: string
  readonly name: string
  readonly intervals: readonly { readonly times: number; readonly run_min: number; readonly walk_min: number }[]
  readonly run_min: number
  readonly longest_min: number
  readonly minutes: number
}

export interface Condition {
  readonly question?: string | null
  readonly field?: string | null
  readonly equals?: boolean | string | null
  readonly differs?: boolean | string | null
  readonly at_least?: number | null
}

export interface LevelRule {
  readonly level: FlagLevel
  readonly when: readonly Condition[]
}

export interface Option {
  readonly value: boolean | string
  readonly text: string
}

export interface AnswerPart {
  readonly id: string
  readonly text: string
  readonly form: "bool" | "nights"
}

export interface Question {
  readonly id: string
  readonly text: string
  readonly short: boolean
  readonly form: "bool" | "choice" | "parts"
  readonly options: readonly Option[]
  readonly parts: readonly AnswerPart[]
  readonly asked_when: readonly Condition[]
  readonly levels: readonly LevelRule[]
  readonly tell: string | null
  readonly cards: readonly string[]
  readonly refs: readonly string[]
}

/** A flag that time raises and no question does. */
export interface TimeFlag {
  readonly id: string
  readonly text: string
  readonly tell: string
  readonly cards: readonly string[]
  readonly refs: readonly string[]
}

export interface LevelText {
  readonly id: FlagLevel | "SCREEN"
  readonly title: string
  readonly text: string
  readonly call: string | null
  readonly tell: string | null
  readonly locks: boolean
}

export interface Contraindication {
  readonly id: string
  readonly text: string
  readonly level: "off" | "ask"
  readonly refs: readonly string[]
}

export interface IceProtocol {
  readonly id: "ice-20" | "ice-10-10-10"
  readonly name: string
  readonly spans: readonly number[]
  readonly checks_s: readonly number[]
}

export interface SkinAnswer {
  readonly id: "pink" | "pale" | "burning" | "numb"
  readonly text: string
  readonly stop: boolean
  readonly advice: string
}

export interface IceRules {
  readonly max_s: number
  readonly min_gap_s: number
  readonly quiet_before_s: number
  readonly per_day: number
  readonly heat_rub_gap_s: number
  readonly phases: readonly PhaseId[]
  readonly default_protocol: string
  readonly slim_protocol: string
  readonly slim_question: string
  readonly protocols: readonly IceProtocol[]
  readonly barrier: string
  readonly where: readonly string[]
  readonly never: readonly string[]
  readonly check_question: string
  readonly skin: readonly SkinAnswer[]
  readonly after: readonly string[]
  readonly overshoot: string
  readonly nerve_note: string
  readonly refs: readonly string[]
}

export interface Card {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly refs: readonly string[]
}

export interface Source {
  readonly key: string
  readonly what: string
  readonly where: string | null
  readonly looked_up: boolean
}

export interface Equipment {
  readonly id: string
  readonly name: string
  readonly asked: boolean
}

export interface Grade {
  readonly grade: number
  readonly text: string
  readonly start_phase: PhaseId
  readonly see_physio: boolean
}

export interface Program {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly summary: string
  readonly claims: readonly string[]
  readonly wording: string
  readonly always: readonly string[]
  readonly phases: readonly Phase[]
  readonly grades: readonly Grade[]
  readonly schedule: readonly PhaseSchedule[]
  readonly lists: readonly SlotList[]
  readonly exercises: readonly Exercise[]
  readonly ladders: Readonly<Record<string, readonly Step[]>>
  readonly pain_classes: readonly PainClass[]
  readonly run_stages: readonly RunStage[]
  readonly runs_required: Readonly<Record<"quick" | "standard" | "cautious", number>>
  readonly tests: readonly Test[]
  readonly test_rules: TestRules
  readonly weekly: Weekly
  readonly red_flags: readonly Question[]
  readonly time_flags: readonly TimeFlag[]
  readonly levels: readonly LevelText[]
  readonly ice: IceRules
  readonly contraindications: readonly Contraindication[]
  readonly equipment: readonly Equipment[]
  readonly cards: readonly Card[]
  readonly sources: readonly Source[]
}
