import type { Answer, Answers, Condition, FlagLevel, Question } from "./model"

/** Several answers to one question stand side by side: a condition holds if one of them meets it, so the worst stands. */
export type Given = Readonly<Record<string, readonly Answer[]>>

export const locks = (level: FlagLevel | null): boolean => level !== null && level !== "SOON"

/** Puts the answers of several sets side by side. */
export function merged(sets: readonly Answers[]): Given {
  const together: Record<string, readonly Answer[]> = {}
  for (const answers of sets) {
    for (const [id, answer] of Object.entries(answers)) together[id] = [...(together[id] ?? []), answer]
  }
  return together
}

function meets({ field = null, equals = null, differs = null, at_least = null }: Condition, answer: Answer): boolean {
  const value = typeof answer === "object" ? (field === null ? undefined : answer[field]) : field === null ? answer : undefined
  if (value === undefined) return false
  if (at_least !== null) return typeof value === "number" && value >= at_least
  return equals !== null ? value === equals : typeof value === typeof differs && value !== differs
}

/** Whether an answer given meets a condition. `own`: the question that the condition stands at. */
export const holds = (condition: Condition, own: string, given: Given): boolean =>
  (given[condition.question ?? own] ?? []).some((answer) => meets(condition, answer))

/** The level of a question: that of the first rule that fits and reads one of the `fresh` answers; null where it is clear. */
export function levelGiven(question: Question, given: Given, fresh: ReadonlySet<string>): FlagLevel | null {
  const reads = (one: Condition): boolean => fresh.has(one.question ?? question.id)
  const fits = question.levels.find(({ when }) => when.some(reads) && when.every((one) => holds(one, question.id, given)))
  return fits?.level ?? null
}

/** The level of one answer among others; null where it is clear or not given. */
export const levelOf = (question: Question, answers: Answers): FlagLevel | null =>
  question.id in answers ? levelGiven(question, merged([answers]), new Set(Object.keys(answers))) : null

/** Whether a question was answered, with all its parts. */
export function answered({ id, form, parts }: Question, given: Given): boolean {
  const answers = given[id] ?? []
  if (form !== "parts") return answers.length > 0
  return parts.every((part) => answers.some((answer) => typeof answer === "object" && part.id in answer))
}
