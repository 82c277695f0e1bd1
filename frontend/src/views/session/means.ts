import { dayLog, standing } from "../../core/daylog"
import type { Day, JournalEvent, PainClass, PainMode } from "../../core/model"

export interface Meaning {
  readonly tone: "green" | "amber" | "red"
  readonly text: string
}

/** What a score in a session means for its class, by the program's published limits (E2). */
export function meaningOf(painClass: PainClass, mode: PainMode, score: number): Meaning {
  const green = mode === "zero" ? painClass.green_max_zero : painClass.green_max
  const amber = mode === "zero" ? painClass.amber_max_zero : painClass.amber_max
  const work = painClass.name.toLowerCase()
  if (score <= green) return { tone: "green", text: `${score} is fine for ${work}` }
  if (score <= amber) return { tone: "amber", text: `${score} is the limit for ${work}, so it stays put` }
  return { tone: "red", text: `${score} is too much for ${work}, so it steps back` }
}

/** The worst score of the latest earlier session of a class; null when none was scored. */
export function lastPeak(log: readonly JournalEvent[], painClass: string, before: Day): number | null {
  const days = standing(log).filter((event) => event.kind === "session")
    .filter(({ day, body }) => day < before && body.class === painClass && typeof body.peak === "number").map(({ day }) => day).sort()
  const last = days.at(-1)
  if (last === undefined) return null
  const peaks = dayLog(log, last).sessions.filter(({ body }) => body.class === painClass).flatMap(({ body }) => body.peak ?? [])
  return peaks.length > 0 ? Math.max(...peaks) : null
}

/** What to do at once about a score during an exercise; null while it is within the limit. */
export function adviceFor(painClass: PainClass, mode: PainMode, score: number | null, sharp: boolean): string | null {
  if (sharp) return painClass.sharp
  const moments = mode === "zero" ? painClass.moment_zero : painClass.moment
  return moments.filter(({ at_least }) => score !== null && score >= at_least).at(-1)?.text ?? null
}
