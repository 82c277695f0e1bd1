import type { Day } from "../days"
import type { Seen } from "./plan"
import type { PhaseId } from "./program"

export type Side = "left" | "right" | "both"
export type PainMode = "monitored" | "zero"
export type Pace = "quick" | "standard" | "cautious"
export type SlotId = "am" | "pm" | "extra"
export type TestId = string
export type StageId = string

/** `?` may be left out or null: a score that was not given is never 0. */
type Maybe<T> = T | null

export interface ActivityScore {
  name: string
  score: number
}

export interface SetDone {
  reps?: Maybe<number>
  hold_s?: Maybe<number>
  minutes?: Maybe<number>
  side?: Maybe<"left" | "right" | "both">
}

export interface IceCheck {
  at_s: number
  answer: "pink" | "pale" | "burning" | "numb"
}

export interface Dosed {
  sets: number
  reps?: Maybe<number>
  hold_s?: Maybe<number>
}

/** Answers to red-flag questions by id; a question that was not asked is left out. */
export type Answer = boolean | string | Readonly<Record<string, boolean | number>>
export type Answers = Readonly<Record<string, Answer>>

interface Judged {
  peak?: Maybe<number>
  rpe?: Maybe<number>
  sharp?: Maybe<boolean>
  limp?: Maybe<boolean>
}

export interface Bodies {
  enrolled: {
    program: "itbs"
    side: Side
    grade: number
    onset_on: Day
    first_episode: boolean
    pain_mode: PainMode
    pace: Pace
    slim: boolean
    ice_screen: readonly string[]
    equipment: readonly string[]
    easy_pace_s_per_km?: Maybe<number>
    worst_pain: number
    activities?: Maybe<readonly ActivityScore[]>
  }
  placed: {
    by: "clinician" | "self"
    phase: PhaseId
    phase_day?: Maybe<number>
    stage?: Maybe<StageId>
    clean?: Maybe<number>
    steps?: Maybe<Readonly<Record<string, Dosed>>>
    note?: Maybe<string>
  }
  prescribed: {
    by: "clinician" | "self"
    exercise: string
    action: "add" | "drop" | "fix" | "release"
    slot?: Maybe<"am" | "pm">
    dose?: Maybe<Dosed & { minutes?: Maybe<number> }>
    /** Takes the place of what is dropped. */
    instead?: Maybe<string>
    note?: Maybe<string>
  }
  choice: { about: "step" | "stage" | "phase"; exercise?: Maybe<string> }
  morning: { pain: number; night?: Maybe<boolean>; soreness?: Maybe<number> }
  evening: { stairs?: Maybe<number>; walk?: Maybe<number>; worst?: Maybe<number> }
  exercise: Judged & {
    slot: SlotId
    exercise: string
    sets: readonly SetDone[]
    complete: number
    stopped?: Maybe<"pain" | "time" | "other">
  }
  session: Judged & {
    slot: SlotId
    class: "strength" | "impact" | "release"
    pre?: Maybe<number>
    post?: Maybe<number>
    painkiller?: Maybe<boolean>
    contacts?: Maybe<number>
  }
  after: { slot: SlotId | "run"; post: number }
  run: {
    stage?: Maybe<StageId>
    minutes: number
    km?: Maybe<number>
    surface?: Maybe<"grass" | "track" | "path" | "road" | "trail" | "treadmill">
    hills?: Maybe<"flat" | "gentle" | "hilly">
    downhill?: Maybe<boolean>
    pre?: Maybe<number>
    peak: number
    post?: Maybe<number>
    onset_min?: Maybe<number>
    sharp?: Maybe<boolean>
    limp?: Maybe<boolean>
    painkiller?: Maybe<boolean>
    complete: number
    shoe_id?: Maybe<string>
    cadence?: Maybe<number>
  }
  ice: {
    ice_id: string
    protocol: "ice-20" | "ice-10-10-10"
    place: "outer-thigh-bump"
    barrier: boolean
    heat_rub?: Maybe<boolean>
    started_at: string
    ended_at?: Maybe<string>
    checks?: Maybe<readonly IceCheck[]>
    outcome?: Maybe<"complete" | "stopped">
    after?: Maybe<"normal" | "not-normal">
  }
  test: {
    test: TestId
    pain: number
    injured?: Maybe<TestResult>
    other?: Maybe<TestResult>
    passed_form?: Maybe<boolean>
    sharp?: Maybe<boolean>
    limp?: Maybe<boolean>
    painkiller?: Maybe<boolean>
  }
  skip: { slot?: Maybe<SlotId>; exercise?: Maybe<string>; reason: "pain" | "time" | "tired" | "equipment" | "other" }
  flare: Readonly<Record<string, never>>
  screen: { set: "full" | "short"; answers: Answers }
  clearance: { by: string; seen_on: Day; note?: Maybe<string> }
  function: { activities: readonly ActivityScore[]; mood?: Maybe<number> }
  change: { rating: number }
  goal: { name: string; km: number; on: Day } | Readonly<Record<string, never>>
  shoe: { shoe_id: string; name: string; km_at_start: number; retired: boolean }
  settings: {
    pain_mode?: Maybe<PainMode>
    pace?: Maybe<Pace>
    slim?: Maybe<boolean>
    equipment?: Maybe<readonly string[]>
    ice_screen?: Maybe<readonly string[]>
    easy_pace_s_per_km?: Maybe<number>
    side?: Maybe<Side>
    units?: Maybe<"km" | "mi">
  }
  pause: { until: Day; reason?: Maybe<string> }
  note: { text: string }
  retract: { event_id: string }
}

export interface TestResult {
  reps?: Maybe<number>
  seconds?: Maybe<number>
  form?: Maybe<number>
  completed?: Maybe<boolean>
}

export type Kind = keyof Bodies
export type BodyOf<K extends Kind> = Bodies[K]

export interface Envelope {
  /** UUIDv7 made on this phone, lower case. */
  readonly id: string
  readonly v: number
  /** The plan day the person saw on the screen. */
  readonly day: Day
  /** What the device's clock said; it decides nothing. */
  readonly at: string
  readonly tz: string
  /** The bundle on the screen when it was tapped. */
  readonly seen?: Seen | null
  /** Its place in the account's journal; missing while it waits on this phone. */
  readonly rev?: number
}

/** One event; without a parameter any kind, told apart by `kind`. */
export type JournalEvent<K extends Kind = Kind> = {
  [P in K]: Envelope & { readonly kind: P; readonly body: Readonly<Bodies[P]> }
}[K]
