import type { Answer, Answers, Condition, FlagLevel, Question } from "./model"

/** Worst first. */
const ORDER: readonly FlagLevel[] = ["U999", "U111", "AGE", "ASK", "SOON"]

export const locks = (level: FlagLevel | null): boolean => level !== null && level !== "SOON"

/** How bad a level is: higher is worse, none is 0. */
export const badness = (level: FlagLevel | null): number => (level === null ? 0 : ORDER.length - ORDER.indexOf(level))

/** Whether one condition of the program is true of the answers. `own`: the question it stands at. */
export function holds(condition: Condition, own: string, answers: Answers): boolean {
  const answer = answers[condition.question ?? own]
  if (answer === undefined) return false
  const value = condition.field ? (typeof answer === "object" ? answer[condition.field] : undefined) : answer
  if (value === undefined) return false
  const { equals = null, differs = null, at_least = null } = condition
  if (equals !== null) return value === equals
  if (differs !== null) return value !== differs
  return typeof value === "number" && at_least !== null && value >= at_least
}

/** The level of the latest answer to a question: that of the first rule that fits, null where it is clear. */
export function levelOf(question: Question, answers: Answers): FlagLevel | null {
  if (answers[question.id] === undefined) return null
  return question.levels.find(({ when }) => when.every((one) => holds(one, question.id, answers)))?.level ?? null
}

/** Every way to put two answers with parts together: for each part one of the two. */
function mixes(first: Answer, second: Answer): readonly Answer[] {
  if (typeof first !== "object" || typeof second !== "object") return [second, first]
  let all: Record<string, boolean | number>[] = [{}]
  for (const part of new Set([...Object.keys(second), ...Object.keys(first)])) {
    const values = new Set([second[part], first[part]].filter((value) => value !== undefined))
    all = all.flatMap((mix) => [...values].map((value) => ({ ...mix, [part]: value })))
  }
  return all
}

/** Of two answers to one question on one day, in the order they were given, the worse; part by part where it has parts. */
export function worseAnswer(question: Question, first: Answer, second: Answer, others: Answers): Answer {
  const bad = (answer: Answer): number => badness(levelOf(question, { ...others, [question.id]: answer }))
  const ranked = [...mixes(first, second)].sort((a, b) => bad(b) - bad(a))
  const worst = ranked[0] ?? second
  // Where the level is the same, a yes opens more questions than a no.
  return typeof worst === "boolean" && bad(first) === bad(second) ? first === true || second === true : worst
}
