/** A calendar day as it is written everywhere: `2026-11-22`. */
export type Day = string

const DAY_MS = 86_400_000
const TURNS_AT_HOUR = 3
const EVENING_HOUR = 16

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
/** The days from the first of 1970 to a day. */
export const dayNumber = (day: Day): number => utc(day) / DAY_MS

const iso = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/**
 * The plan day at `nowMs` where the clock on the wall is so many minutes ahead of UTC. It turns at 03:00 on that clock.
 * No `Intl` here: loading what it knows of the world takes a slow phone longer than drawing Today.
 */
export const planDay = (nowMs: number, aheadMin: number): Day => iso(nowMs + (aheadMin - TURNS_AT_HOUR * 60) * 60_000)

/** Whether the plan day draws to its end: from 16:00 on that clock until it turns. */
export function isEvening(nowMs: number, aheadMin: number): boolean {
  const hour = new Date(nowMs + aheadMin * 60_000).getUTCHours()
  return hour >= EVENING_HOUR || hour < TURNS_AT_HOUR
}

/** What the clock on the wall shows at `ms`, where it is so many minutes ahead of UTC: `07:42`. */
export const clockTime = (ms: number, aheadMin: number): string => new Date(ms + aheadMin * 60_000).toISOString().slice(11, 16)

/** The day `count` days after (or, negative, before). */
export const addDays = (day: Day, count: number): Day => iso(utc(day) + count * DAY_MS)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / DAY_MS)

const NAMES = {
  day: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  month: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const

/** A day in words: `Monday 23 November`; with `letters` its names are cut to so many. */
export function sayDay(day: Day, letters = 9): string {
  const at = new Date(utc(day))
  const cut = (name = "") => name.slice(0, letters)
  return `${cut(NAMES.day[(at.getUTCDay() + 6) % 7])} ${at.getUTCDate()} ${cut(NAMES.month[at.getUTCMonth()])}`
}

/** A day in few words: `Mon 23 Nov`. */
export const sayDayShort = (day: Day): string => sayDay(day, 3)
