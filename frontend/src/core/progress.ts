import { standing, tickKey } from "./daylog"
import { addDays, weekday, type Day } from "./days"
import type { JournalEvent, PainClassId } from "./model"

/** What one day's own entries say. A score that was not given is null, never 0. */
export interface DayFacts {
  readonly day: Day
  readonly morning: number | null
  /** The worst score during or after any work of the day. */
  readonly session: number | null
  /** How many exercises, runs and tests were done. */
  readonly work: number
  /** Whether strength, hops or a run was among them. */
  readonly hard: boolean
  /** `slot/exercise` of every exercise that was done. */
  readonly ticked: ReadonlySet<string>
}

/** How a day is shown: by shape first, by colour second. */
export type DayState = "done" | "part" | "rest" | "blank" | "open" | "ahead" | "before"

interface Draft {
  morning: number | null
  session: number | null
  ticked: Set<string>
  others: number
  slots: Set<string>
  sessions: Set<string>
  hard: boolean
}

const worse = (known: number | null, given: number | null | undefined): number | null =>
  given === null || given === undefined ? known : Math.max(known ?? given, given)

function take(into: Draft, event: JournalEvent, classOf: (exercise: string) => PainClassId | undefined): void {
  switch (event.kind) {
    case "morning":
      into.morning = worse(into.morning, event.body.pain)
      break
    case "exercise":
      into.session = worse(into.session, event.body.peak)
      if (event.body.complete === 0) break
      into.ticked.add(tickKey(event.body.slot, event.body.exercise))
      into.slots.add(event.body.slot)
      into.hard ||= classOf(event.body.exercise) !== "release"
      break
    case "session":
      into.session = worse(worse(into.session, event.body.peak), event.body.post)
      into.sessions.add(event.body.slot)
      into.hard ||= event.body.class !== "release"
      break
    case "run":
      into.session = worse(worse(into.session, event.body.peak), event.body.post)
      into.others += 1
      into.hard = true
      break
    case "after":
      into.session = worse(into.session, event.body.post)
      break
    case "test":
      into.session = worse(into.session, event.body.pain)
      into.others += 1
      break
    default:
  }
}

/** The facts of every day that has any, of the days `from` to `until`. */
export function factsByDay(
  log: readonly JournalEvent[], from: Day, until: Day, classOf: (exercise: string) => PainClassId | undefined,
): Map<Day, DayFacts> {
  const drafts = new Map<Day, Draft>()
  for (const event of standing(log)) {
    if (event.day < from || event.day > until) continue
    const draft = drafts.get(event.day) ?? {
      morning: null, session: null, ticked: new Set(), others: 0, slots: new Set(), sessions: new Set(), hard: false,
    }
    drafts.set(event.day, draft)
    take(draft, event, classOf)
  }
  return new Map([...drafts].map(([day, { morning, session, ticked, others, slots, sessions, hard }]) => {
    // A session without ticks is work as well: somebody finished the slot without ticking through it.
    const bare = [...sessions].filter((slot) => !slots.has(slot)).length
    const work = ticked.size + others + bare
    return [day, { day, morning, session, ticked, work, hard: hard && work > 0 }]
  }))
}

/** Whether a day lies in a pause the person asked for. The pause said last for a day stands. */
export function isPaused(log: readonly JournalEvent[], day: Day): boolean {
  let last: JournalEvent<"pause"> | undefined
  for (const event of log) {
    if (event.kind !== "pause" || event.day > day) continue
    if (!last || event.day > last.day || (event.day === last.day && event.id > last.id)) last = event
  }
  return last !== undefined && last.body.until >= day
}

/**
 * The state of one day. `planned` names every exercise the day asked for as `slot/exercise`; it is undefined where
 * the phone never saw that day's plan: then finished work is done, since nothing says that more was asked for.
 */
export function dayState(about: {
  day: Day
  today: Day
  enrolledOn: Day
  facts: DayFacts | undefined
  planned: readonly string[] | undefined
  paused: boolean
}): DayState {
  const { day, today, enrolledOn, facts, planned, paused } = about
  if (day < enrolledOn) return "before"
  if (day > today) return "ahead"
  const work = facts?.work ?? 0
  if (planned && planned.length > 0 && work > 0) {
    return planned.every((key) => facts?.ticked.has(key)) ? "done" : "part"
  }
  if (work > 0) return "done"
  if (paused || planned?.length === 0) return "rest"
  return day === today ? "open" : "blank"
}

/** Days kept out of days that have come. Rest counts as kept; a day still open counts as neither. */
export function keptOf(states: readonly DayState[]): { kept: number; of: number } {
  const come = states.filter((state) => state !== "before" && state !== "ahead" && state !== "open")
  return { kept: come.filter((state) => state !== "blank").length, of: come.length }
}

/** How many mornings were answered, and how many of them were at most `fine`. */
export function fineMornings(days: readonly (DayFacts | undefined)[], fine: number): { fine: number; of: number } {
  const scores = days.flatMap((facts) => facts?.morning ?? [])
  return { fine: scores.filter((score) => score <= fine).length, of: scores.length }
}

/** The `count` days up to and with `last`, oldest first. */
export const daysUpTo = (last: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(last, index - count + 1))

const ORDER = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

/** Monday of the week that holds `day`. */
export const monday = (day: Day): Day => addDays(day, -ORDER.indexOf(weekday(day)))

/** The weeks of the month that holds `day`, Monday first; null outside the month. */
export function monthWeeks(day: Day): (Day | null)[][] {
  const month = day.slice(0, 7)
  const weeks: (Day | null)[][] = []
  for (let start = monday(`${month}-01`); start.slice(0, 7) <= month; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => {
      const at = addDays(start, index)
      return at.startsWith(month) ? at : null
    }))
  }
  return weeks
}

/** The first day of the month `count` months after (negative: before) the one that holds `day`. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1] = day.split("-").map(Number)
  const index = year * 12 + month - 1 + count
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}-01`
}
