import type { Answers, BodyOf, Day, Program, Side } from "../../core/model"
import { draft } from "../../store/draft"

/** Intake answers while they are given; kept when the app is closed half way. */
export interface Intake {
  step: number
  side: Side
  grade: number
  worst: number
  onset: Day
  first: boolean
  /** Safety answers, with the place of the pain among them. */
  answers: Answers
  iceReasons: readonly string[]
  /** "None of these" was ticked. */
  iceNone: boolean
  slim: boolean
  equipment: readonly string[]
}

export const intake = draft<Intake>("intake")

/** The question about where the pain is has a screen of its own. */
export const WHERE = "RF21"

/** The intake as its event has it; null while something is missing. */
export function enrolledBody(given: Partial<Intake>): BodyOf<"enrolled"> | null {
  const { side, grade, worst, onset, first, slim } = given
  if (!side || grade === undefined || worst === undefined || !onset || first === undefined || slim === undefined) return null
  return {
    program: "itbs", side, grade, worst_pain: worst, onset_on: onset, first_episode: first, slim,
    pain_mode: "monitored", pace: "standard", ice_screen: given.iceReasons ?? [], equipment: given.equipment ?? [],
  }
}

/** The words of one safety question, from the program. */
export const questionOf = (program: Program, id: string) => program.red_flags.find((question) => question.id === id)
