import { ofKind, standing } from "../../core/standing"
import type { Answer, JournalEvent, Program } from "../../core/model"

/** What to tell a clinician about some flags, each once. */
export function tellOf(program: Program | null, flags: readonly string[]): readonly string[] {
  if (!program) return []
  const all: readonly { id: string; tell: string | null }[] = [...program.red_flags, ...program.time_flags]
  const found = flags.flatMap((flag) => all.find(({ id }) => id === flag)?.tell ?? [])
  return [...new Set(found)]
}

/** The latest answer to a question in a log. */
export function latestAnswer(log: readonly JournalEvent[], question: string): Answer | undefined {
  const given = ofKind(standing(log), "screen").filter(({ body }) => question in body.answers)
  const inOrder = given.toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
  return inOrder.at(-1)?.body.answers[question]
}

/** What raises the risk behind a swollen leg; worth telling only beside it. */
const RISK = "RF03"
const LEG = "RF02"

/** The flags worth telling: those open, and the risk that was noted beside a swollen leg. */
export function toTell(log: readonly JournalEvent[], flags: readonly string[]): readonly string[] {
  return flags.includes(LEG) && latestAnswer(log, RISK) === true ? [...flags, RISK] : flags
}
