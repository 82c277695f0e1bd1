import type { BodyOf, Day } from "../../core/model"

/** What a form of a run holds: its body, with what is not said yet left open, and its day. */
export type RunAnswers = Partial<BodyOf<"run">> & { day?: Day }

export interface Asked {
  /** The first and the last day a run can be of. */
  readonly first: Day
  readonly last: Day
  /** Measured by the timer: nothing ran, where it hurt on the first walk, is an answer too. */
  readonly timed: boolean
}

const MOST_MIN = 1440
const MOST_KM = 1000
const MOST_STEPS = 400

/** What is still missing or cannot be, as a button says it; null when the run can be saved. */
export function lacks(said: RunAnswers, { first, last, timed }: Asked): string | null {
  const { day = "", minutes = -1, km, peak, complete } = said
  if (!timed && !(day >= first && day <= last)) return "Choose a day up to today"
  if (minutes < 0 || minutes > MOST_MIN || (minutes === 0 && !timed)) return "Say how many minutes"
  if (typeof km === "number" && km > MOST_KM) return "Check the distance"
  if (said.cadence && said.cadence > MOST_STEPS) return "Check the steps a minute"
  if (typeof peak !== "number") return "Choose a pain score"
  if (said.onset_min && said.onset_min > MOST_MIN) return "Check when the pain began"
  if (complete === undefined) return "Say how much of it you did"
  return null
}

/** The event's body. What was not said is left out; without pain there is no minute at which it began. */
export function runBody({ minutes = 0, peak = 0, complete = 0, cadence, ...said }: RunAnswers): BodyOf<"run"> {
  const given = Object.entries(said).filter(([field, value]) =>
    (value ?? null) !== null && field !== "day" && !(field === "onset_min" && peak === 0))
  return { minutes, peak, complete, ...(cadence ? { cadence: Math.round(cadence) } : {}), ...Object.fromEntries(given) }
}
