import type { MayStart } from "../../core/ice"

/** A length as a clock shows it: `7:36`. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`
}

/** Whole minutes in words: `1 minute`, `6 minutes`; from two hours on whole hours. */
export function minuteWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 120) return `${Math.floor(minutes / 60)} hours`
  return minutes === 1 ? "1 minute" : `${minutes} minutes`
}

/** Why the start is off, short enough for the button; undefined where it may start. */
export function whyOff(may: MayStart, clockTime: (ms: number) => string): string | undefined {
  if (may.ok) return undefined
  switch (may.code) {
    case "not_offered": return "No ice today"
    case "running": return "Ice is on already"
    case "too_soon": return may.from === undefined ? "Too soon after the last ice" : `From ${clockTime(may.from)}`
    case "four_today": return "Four done today"
    case "skin": return "Off until your skin is clear"
  }
}
