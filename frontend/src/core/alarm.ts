import type { IceNow } from "./icenow"

/** What a sound is for while ice is on: look at the skin, take it off, put it back on, or the time is up. */
export type Alarm = "check" | "off" | "on" | "stop"

/** How long an unanswered skin check, or ice still on after its time, stays quiet before it is said again. */
const AGAIN_S = { check: 30, stop: 60 } as const

/** What was said last and when, in seconds from the start of the ice. */
export interface Said {
  readonly alarm: Alarm
  readonly at_s: number
}

/**
 * What is to be said now. `before` is the state at the last look, null at the first: then whatever is due is said,
 * since nobody can know whether it was heard.
 */
export function alarmAt(before: IceNow | null, after: IceNow, said: Said | null): Alarm | null {
  // Hours later nobody is helped by noise; the page still says what to do.
  if (after.phase === "done") return null
  if (after.phase === "over") {
    if (before?.phase !== "over") return "stop"
    return since(after, said, "stop") >= AGAIN_S.stop ? "stop" : null
  }
  if (before && before.spanIndex !== after.spanIndex) return after.phase === "off" ? "off" : "on"
  if (after.check === undefined) return null
  if (before?.check !== after.check) return "check"
  return since(after, said, "check") >= AGAIN_S.check ? "check" : null
}

const since = (after: IceNow, said: Said | null, alarm: Alarm): number =>
  said?.alarm === alarm ? after.elapsed_s - said.at_s : Infinity

/**
 * By how much the wall clock was changed between two looks, in milliseconds; 0 for less than two seconds. Where the
 * page slept in between, the steady clock may have stood still, so only a clock that was set back can be seen.
 */
export function clockChange(
  before: { wall: number; steady: number }, after: { wall: number; steady: number }, slept: boolean,
): number {
  const change = after.wall - before.wall - (after.steady - before.steady)
  return Math.abs(change) <= 2000 || (slept && change > 0) ? 0 : change
}
