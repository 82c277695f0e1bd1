import { addDays, daysBetween } from "./days"
import type { Day, JournalEvent, Weekly } from "./model"
import { ofKind, standing } from "./standing"

/** What was said in one week's answers; null where nothing was. */
export interface WeekSaid {
  readonly day: Day
  /** The mean of the things scored, 0 to 10. */
  readonly function: number | null
  readonly mood: number | null
  readonly change: number | null
}

/** Names scored within so many days are offered again. */
const REMEMBERED_DAYS = 28

const mean = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : Math.round(10 * scores.reduce((sum, score) => sum + score, 0) / scores.length) / 10

/** Every day with a weekly answer, the newest first. Of two answers of one day the later stands. */
export function weeksOf(log: readonly JournalEvent[]): readonly WeekSaid[] {
  const events = standing(log)
  const found = new Map<Day, WeekSaid>()
  const note = (day: Day, part: Partial<WeekSaid>) => {
    found.set(day, { day, function: null, mood: null, change: null, ...found.get(day), ...part })
  }
  for (const { day, body } of ofKind(events, "enrolled")) {
    if (body.activities?.length) note(day, { function: mean(body.activities.map(({ score }) => score)) })
  }
  for (const { day, body } of ofKind(events, "function")) {
    note(day, { function: mean(body.activities.map(({ score }) => score)), mood: body.mood ?? null })
  }
  for (const { day, body } of ofKind(events, "change")) note(day, { change: body.rating })
  return [...found.values()].sort((one, two) => (one.day < two.day ? 1 : -1))
}

/** What the person scores: the names of the last weeks, the newest answer's first. */
export function namesOf(log: readonly JournalEvent[], today: Day, most: number): readonly string[] {
  const events = standing(log)
  const from = addDays(today, -REMEMBERED_DAYS)
  const said = [...ofKind(events, "enrolled"), ...ofKind(events, "function")].filter(({ day }) => day >= from).reverse()
  return [...new Set(said.flatMap(({ body }) => (body.activities ?? []).map(({ name }) => name)))].slice(0, most)
}

/** Whether the weekly questions are due: a week after they were last answered or put off. */
export function weekDue(weekly: Weekly, log: readonly JournalEvent[], today: Day, passed: Day | undefined): boolean {
  const last = [passed, weeksOf(log)[0]?.day].flatMap((day) => day ?? []).sort().at(-1)
  return last === undefined || daysBetween(last, today) >= weekly.every_days
}
