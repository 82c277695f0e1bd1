import type { Day } from "./days"
import type { DayFacts } from "./progress"

/** The room of the drawing, in its own units. Pain stands above work on one axis of days. */
export interface Room {
  readonly left: number
  readonly right: number
  /** Where a score of 10 is drawn, and where 0. */
  readonly top: number
  readonly bottom: number
  /** The tallest bar begins here; all bars stand on `floor`. */
  readonly barTop: number
  readonly floor: number
}

export interface Bar {
  readonly day: Day
  readonly x: number
  readonly y: number
  readonly height: number
  readonly hard: boolean
}

export interface Chart {
  /** How far apart two days are. */
  readonly step: number
  readonly mornings: readonly { day: Day; x: number; y: number; score: number }[]
  /** Path data of the line through mornings that follow each other; a day without an answer breaks it. */
  readonly line: string
  readonly sessions: readonly { day: Day; x: number; y: number; score: number }[]
  readonly bars: readonly Bar[]
}

/** The height of a score on the fixed scale from 0 to 10. */
export const scoreY = (room: Room, score: number): number => room.bottom - ((room.bottom - room.top) * score) / 10

/** The middle of the place of day number `index` of `count`. */
export const dayX = (room: Room, index: number, count: number): number =>
  room.left + ((room.right - room.left) * (index + 0.5)) / count

/** Bars never look taller than a full day of this many exercises unless more was done. */
const FULL_DAY = 6

/** Where everything of the drawing stands. Nothing is drawn for a score or a day that is not there. */
export function chartOf(days: readonly Day[], facts: ReadonlyMap<Day, DayFacts>, room: Room): Chart {
  const count = days.length
  const places = days.map((day, index) => ({ day, x: dayX(room, index, count), of: facts.get(day) }))
  const tallest = Math.max(FULL_DAY, ...places.map(({ of }) => of?.work ?? 0))
  const scored = (key: "morning" | "session") =>
    places.flatMap(({ day, x, of }) => {
      const score = of?.[key]
      return score === null || score === undefined ? [] : [{ day, x, y: scoreY(room, score), score }]
    })
  let line = ""
  places.forEach(({ x, of }, index) => {
    if (typeof of?.morning !== "number") return
    const joined = typeof places[index - 1]?.of?.morning === "number"
    line += `${joined ? "L" : "M"}${x} ${scoreY(room, of.morning)}`
  })
  return {
    step: (room.right - room.left) / count,
    mornings: scored("morning"),
    line,
    sessions: scored("session"),
    bars: places.flatMap(({ day, x, of }) => {
      if (!of?.work) return []
      const height = ((room.floor - room.barTop) * of.work) / tallest
      return [{ day, x, y: room.floor - height, height, hard: of.hard }]
    }),
  }
}
