import { describe, expect, it } from "vitest"
import type { BodyOf, JournalEvent, Kind } from "./model"
import {
  addMonths, dayState, daysUpTo, factsByDay, fineMornings, isPaused, keptOf, monday, monthWeeks, type DayFacts,
} from "./progress"

let made = 0
function said<K extends Kind>(day: string, kind: K, body: BodyOf<K>): JournalEvent {
  made += 1
  const id = `00000000-0000-7000-8000-${String(made).padStart(12, "0")}`
  return { id, kind, v: 1, day, at: `${day}T08:00:00Z`, tz: "Europe/London", body } as unknown as JournalEvent
}

const classOf = (exercise: string) => (exercise.startsWith("tfl") ? "release" as const : "strength" as const)
const facts = (log: JournalEvent[]) => factsByDay(log, "2026-11-01", "2026-11-30", classOf)
const tick = (day: string, exercise: string, peak?: number, complete = 100) =>
  said(day, "exercise", { slot: "am", exercise, sets: [{ reps: 10 }], complete, ...(peak === undefined ? {} : { peak }) })

describe("the facts of a day", () => {
  it("takes the worst of two answers and keeps a score that was not given apart from 0", () => {
    const log = [
      said("2026-11-02", "morning", { pain: 2 }), said("2026-11-02", "morning", { pain: 4 }),
      said("2026-11-03", "evening", { walk: 1 }), said("2026-11-04", "morning", { pain: 0 }),
    ]
    expect(facts(log).get("2026-11-02")?.morning).toBe(4)
    expect(facts(log).get("2026-11-03")?.morning).toBeNull()
    expect(facts(log).get("2026-11-04")?.morning).toBe(0)
  })

  it("reads the worst of exercise, session, run, test and after", () => {
    const day = "2026-11-05"
    const log = [
      tick(day, "clamshell", 1), said(day, "session", { slot: "am", class: "strength", peak: 2, post: 1 }),
      said(day, "after", { slot: "am", post: 3 }),
    ]
    expect(facts(log).get(day)?.session).toBe(3)
    expect(facts([said(day, "run", { minutes: 10, peak: 1, complete: 100, post: 4 })]).get(day)?.session).toBe(4)
    expect(facts([said(day, "test", { test: "T_walk10", pain: 5 })]).get(day)?.session).toBe(5)
  })

  it("forgets what was taken back, whatever the case of its id", () => {
    const wrong = said("2026-11-02", "morning", { pain: 9 })
    const log = [wrong, said("2026-11-09", "retract", { event_id: wrong.id.toUpperCase() })]
    expect(facts(log).get("2026-11-02")).toBeUndefined()
  })

  it("counts one exercise in one slot once and one that was not done not at all", () => {
    const log = [tick("2026-11-02", "clamshell"), tick("2026-11-02", "clamshell"), tick("2026-11-02", "bridge", 4, 0)]
    const found = facts(log).get("2026-11-02")
    expect(found?.work).toBe(1)
    expect(found?.session).toBe(4)
    expect([...(found?.ticked ?? [])]).toEqual(["am/clamshell"])
  })

  it("counts a session as work only where nothing was ticked in its slot", () => {
    const session = said("2026-11-02", "session", { slot: "pm", class: "release" })
    expect(facts([session]).get("2026-11-02")).toMatchObject({ work: 1, hard: false })
    const ticked = said("2026-11-02", "exercise", { slot: "pm", exercise: "tfl-ball", sets: [], complete: 100 })
    expect(facts([session, ticked]).get("2026-11-02")?.work).toBe(1)
  })

  it("tells hard work from release work", () => {
    expect(facts([tick("2026-11-02", "tfl-ball")]).get("2026-11-02")?.hard).toBe(false)
    expect(facts([tick("2026-11-02", "tfl-ball"), tick("2026-11-02", "clamshell")]).get("2026-11-02")?.hard).toBe(true)
  })

  it("leaves out days outside the range", () => {
    expect(facts([said("2026-10-31", "morning", { pain: 1 }), said("2026-12-01", "morning", { pain: 1 })]).size).toBe(0)
  })
})

describe("the state of a day", () => {
  const worked = (...ticked: string[]): DayFacts =>
    ({ day: "2026-11-10", morning: 0, session: null, work: ticked.length, hard: true, ticked: new Set(ticked) })
  const state = (given: Partial<Parameters<typeof dayState>[0]>) => dayState({
    day: "2026-11-10", today: "2026-11-20", enrolledOn: "2026-11-01",
    facts: undefined, planned: ["am/a", "pm/b"], paused: false, ...given,
  })

  it("is done with all that was asked for, part with some of it, blank with none", () => {
    expect(state({ facts: worked("am/a", "pm/b", "extra/c") })).toBe("done")
    expect(state({ facts: worked("am/a") })).toBe("part")
    expect(state({ facts: worked("extra/c") })).toBe("part")
    expect(state({})).toBe("blank")
  })

  it("is rest where nothing was asked for or the person paused, and done where work was done all the same", () => {
    expect(state({ planned: [] })).toBe("rest")
    expect(state({ paused: true })).toBe("rest")
    expect(state({ planned: [], facts: worked("am/a") })).toBe("done")
  })

  it("does not call unfinished what it never saw the plan of", () => {
    expect(state({ planned: undefined, facts: worked("am/a") })).toBe("done")
    expect(state({ planned: undefined })).toBe("blank")
  })

  it("leaves today open and says nothing of days ahead or before the start", () => {
    expect(state({ day: "2026-11-20" })).toBe("open")
    expect(state({ day: "2026-11-20", facts: worked("am/a") })).toBe("part")
    expect(state({ day: "2026-11-21" })).toBe("ahead")
    expect(state({ day: "2026-10-31", facts: worked("am/a") })).toBe("before")
  })
})

describe("counting", () => {
  it("keeps rest and part, and leaves open days out of both numbers", () => {
    expect(keptOf(["done", "part", "rest", "blank", "open", "ahead", "before"])).toEqual({ kept: 3, of: 4 })
    expect(keptOf([])).toEqual({ kept: 0, of: 0 })
  })

  it("counts answered mornings only", () => {
    const of = (morning: number | null) =>
      ({ day: "2026-11-10", morning, session: null, work: 0, hard: false, ticked: new Set<string>() })
    expect(fineMornings([of(0), of(2), of(3), of(null), undefined], 2)).toEqual({ fine: 2, of: 3 })
  })

  it("finds the pause said last for a day", () => {
    const log = [said("2026-11-05", "pause", { until: "2026-11-12" }), said("2026-11-08", "pause", { until: "2026-11-07" })]
    expect(isPaused(log, "2026-11-04")).toBe(false)
    expect(isPaused(log, "2026-11-07")).toBe(true)
    expect(isPaused(log, "2026-11-08")).toBe(false)
    expect(isPaused([said("2026-11-05", "pause", { until: "2026-11-12" })], "2026-11-12")).toBe(true)
  })
})

describe("days", () => {
  it("lists days up to and with the last", () => {
    expect(daysUpTo("2026-03-01", 3)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"])
  })

  it("finds Monday", () => {
    expect(monday("2026-11-22")).toBe("2026-11-16")
    expect(monday("2026-11-16")).toBe("2026-11-16")
  })

  it("cuts a month into weeks from Monday", () => {
    const weeks = monthWeeks("2026-11-22")
    expect(weeks).toHaveLength(6)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"])
    expect(weeks[5]).toEqual(["2026-11-30", null, null, null, null, null, null])
    expect(monthWeeks("2027-02-10")).toHaveLength(4)
    expect(monthWeeks("2026-12-31").flat().filter(Boolean)).toHaveLength(31)
  })

  it("steps from month to month over a new year", () => {
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-01")
    expect(addMonths("2026-01-31", -1)).toBe("2025-12-01")
    expect(addMonths("2026-01-31", 0)).toBe("2026-01-01")
  })
})
