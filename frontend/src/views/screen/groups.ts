import type { Question } from "../../core/model"

/** The order and the headings in which the safety questions are asked, so that one screen scrolls calmly. */
const GROUPS: readonly { title: string; ids: readonly string[] }[] = [
  { title: "Right now", ids: ["RF01", "RF02", "RF04"] },
  { title: "How it began", ids: ["RF05", "RF07", "RF06"] },
  { title: "The knee", ids: ["RF21", "RF08", "RF09", "RF10", "RF11", "RF12"] },
  { title: "Feeling and strength", ids: ["RF13", "RF14", "RF15"] },
  { title: "Rest, bone and time", ids: ["RF16", "RF17", "RF18", "RF22"] },
  { title: "About you", ids: ["RF03", "RF19", "RF20"] },
]

export interface Group {
  readonly title: string
  readonly questions: readonly Question[]
}

/** Questions by heading. A question that no heading names comes last, so that none is ever left out. */
export function grouped(questions: readonly Question[]): readonly Group[] {
  const named = new Set(GROUPS.flatMap(({ ids }) => ids))
  const byId = new Map(questions.map((question) => [question.id, question]))
  const groups = GROUPS.map(({ title, ids }) => ({ title, questions: ids.flatMap((id) => byId.get(id) ?? []) }))
  return [...groups, { title: "And also", questions: questions.filter(({ id }) => !named.has(id)) }]
    .filter((group) => group.questions.length > 0)
}
