import type { DayState } from "../../core/progress"

/** The state of a day in a word or two. */
export const STATE_WORDS: Readonly<Record<DayState, string>> = {
  done: "Done", part: "Part", rest: "Rest", blank: "Nothing noted", open: "Still open", ahead: "To come", before: "Before the plan",
}

/** The one sentence on top: how many mornings were fine; without any an honest word. */
export function headline(mornings: { fine: number; of: number }, limit: number): string {
  const { fine, of } = mornings
  const level = limit === 0 ? "Your knee was 0" : `Your knee was ${limit} or less`
  if (of === 0) return "No mornings to show yet."
  if (of === 1) return fine === 1 ? `${level} on your one morning so far.` : `Your knee was above ${limit} on your one morning so far.`
  if (fine === of) return `${level} on all ${of} mornings.`
  return `${level} on ${fine} of ${of} mornings.`
}
