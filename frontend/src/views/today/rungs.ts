import { addDays, sayDay } from "../../core/days"
import { dayLog } from "../../core/daylog"
import type { Day, JournalEvent, PainClass, Program, Standing } from "../../core/model"

/** One question on the way to the day's plan: the fact of today, and the branches with the one taken. */
export interface Rung {
  readonly title: string
  readonly fact: string
  readonly branches: readonly (readonly [text: string, effect: string])[]
  /** -1 where the answer is not known. */
  readonly taken: number
}

const weekdayOf = (day: Day): string => sayDay(day).split(" ")[0] ?? day

function safety(standing: Standing, screenedOn: Day | null): Rung {
  const fact = screenedOn ? `You last answered on ${sayDay(screenedOn)}.` : "The safety questions are still to come."
  return {
    title: "Is anything unsafe?", fact, taken: standing.lock ? 2 : standing.referral ? 1 : 0,
    branches: [["Clear", "Go on"], ["Some", "See someone"], ["Urgent", "Stop"]],
  }
}

function flare(standing: Standing, morning: number | undefined): Rung {
  const today = morning === undefined ? "No score this morning." : `This morning ${morning}.`
  const usual = standing.flare ? ` Your usual was ${standing.flare.base}.` : ""
  const high = morning !== undefined && morning >= 3
  return {
    title: "Has it flared?", fact: today + usual,
    taken: standing.flare ? (standing.flare.cause === "F3" ? 2 : 1) : morning === undefined ? -1 : high ? 1 : 0,
    branches: [["0 to 2", "No"], ["3 or more", "If 2 up"], ["You say so", "Settle"]],
  }
}

/** How the last session's own pain read, by the limits of its class. */
function lastSession(standing: Standing, painClass: PainClass, log: readonly JournalEvent[]): Rung | null {
  const last = standing.sessions.filter((session) => session.class === painClass.id).at(-1)
  if (!last) return null
  const zero = standing.pain_mode === "zero"
  const green = zero ? painClass.green_max_zero : painClass.green_max
  const amber = zero ? painClass.amber_max_zero : painClass.amber_max
  const peaks = dayLog(log, last.day).sessions
    .filter((session) => session.body.class === last.class).flatMap(({ body }) => [body.peak, body.post])
    .filter((score) => typeof score === "number")
  const worst = peaks.length ? Math.max(...peaks) : null
  const fact = worst === null ? "No score was given." : `Worst pain ${worst}.`
  return {
    title: `How was ${weekdayOf(last.day)}'s ${painClass.name.toLowerCase()}?`, fact,
    taken: worst === null ? -1 : worst <= green ? 0 : worst <= amber ? 1 : 2,
    branches: [
      [green === 0 ? "0" : `0 to ${green}`, "Fine"],
      [green + 1 === amber ? `${amber}` : `${green + 1} to ${amber}`, "Stay put"],
      [`${amber + 1} or more`, "Step back"],
    ],
  }
}

function morningAfter(log: readonly JournalEvent[], day: Day): Rung | null {
  const [before, after] = [dayLog(log, day).morning, dayLog(log, addDays(day, 1)).morning]
  if (before === undefined || after === undefined) return null
  const up = after - before
  return {
    title: "And the morning after?", fact: `It was ${before}, then ${after}.`,
    taken: up >= 2 || (after >= 4 && up >= 1) ? 2 : up === 1 ? 1 : 0,
    branches: [["No higher", "Fine"], ["1 higher", "Stay put"], ["2 higher", "Step back"]],
  }
}

/** The questions in the order the rules ask them, with today's path. */
export function rungs(standing: Standing, program: Program | null, log: readonly JournalEvent[], today: Day): readonly Rung[] {
  const events = dayLog(log, today)
  const screened = log.filter((event) => event.kind === "screen").map((event) => event.day).sort().at(-1) ?? null
  const last = standing.sessions.at(-1)
  const painClass = last && program?.pain_classes.find(({ id }) => id === last.class)
  return [
    safety(standing, screened),
    flare(standing, events.morning),
    painClass ? lastSession(standing, painClass, log) : null,
    last ? morningAfter(log, last.day) : null,
  ].filter((rung) => rung !== null)
}
