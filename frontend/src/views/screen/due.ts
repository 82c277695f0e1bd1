import { daysBetween } from "../../core/days"
import { ofKind, standing } from "../../core/standing"
import type { Bundle, Day, JournalEvent } from "../../core/model"

const WEEK = 7

export interface Due {
  readonly set: "full" | "short"
  /** Why now, in words. */
  readonly why: string
  /** Something happened: it stands before the day's work. The weekly one waits below. */
  readonly first: boolean
}

/** The day the safety questions were last answered; null before the first time. */
export const screenedOn = (log: readonly JournalEvent[]): Day | null =>
  ofKind(standing(log), "screen").map(({ day }) => day).toSorted().at(-1) ?? null

/**
 * Whether the safety questions are due, and which set (F): full on a flare or after a gap, short weekly and after a red
 * session.
 */
export function screenDue(bundle: Bundle, log: readonly JournalEvent[], today: Day): Due | null {
  const last = screenedOn(log)
  if (last === null) return { set: "full", why: "Your first answers are still to come", first: true }
  const { flare, sessions } = bundle.standing
  const owed = bundle.days.some(({ date, plan }) => date === today && plan.reasons.some(({ code }) => code === "SCREEN_OWED"))
  if (owed && last < today) return { set: "full", why: "It has been a while, so please answer again", first: true }
  if (flare && last < flare.since) return { set: "full", why: "It has flared, so please answer again", first: true }
  if (sessions.some(({ day, colour }) => colour === "red" && day >= last) && last < today) {
    return { set: "short", why: "A session hurt, so please answer again", first: true }
  }
  if (daysBetween(last, today) < WEEK) return null
  return { set: "short", why: "A week has passed, so please answer again", first: false }
}
