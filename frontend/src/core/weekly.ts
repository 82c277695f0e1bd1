import { addDays, daysBetween } from "./days"
import type { Day, JournalEvent, Weekly } from "./model"
import { ofKind, standing } from "./standing"

/** Names scored within so many days are offered again. */
const REMEMBERED_DAYS = 28

/** What the person scores: the names of the last weeks, the newest answer's first. */
export function namesOf(log: readonly JournalEvent[], today: Day, most: number): readonly string[] {
  const events = standing(log)
  const from = addDays(today, -REMEMBERED_DAYS)
  const said = [...ofKind(events, "enrolled"), ...ofKind(events, "function")].filter(({ day }) => day >= from).reverse()
  return [...new Set(said.flatMap(({ body }) => (body.activities ?? []).map(({ name }) => name)))].slice(0, most)
}

/** Whether the weekly questions are due: a week after they were last answered or put off. */
export function weekDue(weekly: Weekly, log: readonly JournalEvent[], today: Day, passed: Day | undefined): boolean {
  const answered = standing(log).filter(({ kind, body }) =>
    kind === "function" || kind === "change" || (kind === "enrolled" && "activities" in body && body.activities?.length))
  const last = [passed, ...answered.map(({ day }) => day)].flatMap((day) => day ?? []).sort().at(-1)
  return last === undefined || daysBetween(last, today) >= weekly.every_days
}
