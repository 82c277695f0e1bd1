import { describe, expect, it } from "vitest"

import { event } from "../testing/events"
import { clear, program } from "../testing/program"
import { levelOf, worseAnswer } from "./conditions"
import type { Answers } from "./model"
import { joinLocks, levels, missing, nextQuestions, screenTakenBack } from "./redflags"

const [D1, D2, D3] = ["2026-11-20", "2026-11-21", "2026-11-22"] as const
const screen = (answers: Answers, day: string = D1, set: "full" | "short" = "full", rev?: number) => event("screen", { set, answers }, day, rev)
const ask = (id: string) => {
  const found = program.red_flags.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe("questions", () => {
  it("are opened by other answers", () => {
    const ids = (answers: Answers) => nextQuestions(program, "full", answers).map(({ id }) => id)
    expect(ids({})).not.toContain("RF07")
    expect(ids({ RF05: true })).toContain("RF07")
    expect(ids({ RF17: "no" })).not.toContain("RF18")
    expect(ids({ RF17: "groin" })).toContain("RF18")
  })

  it("of the short set are the ones marked so", () => {
    expect(nextQuestions(program, "short", {}).map(({ id }) => id)).toEqual(["RF01", "RF02", "RF06", "RF12", "RF16"])
  })

  it("are whole only with every part", () => {
    expect(missing(program, "full", clear)).toEqual([])
    expect(missing(program, "full", { ...clear, RF16: { nights: 2 } })).toEqual(["RF16"])
    expect(missing(program, "full", { ...clear, RF05: true })).toEqual(["RF07"])
  })
})

describe("an answer's level", () => {
  it("is that of the first rule that fits", () => {
    expect(levelOf(ask("RF02"), { RF02: true })).toBe("U111")
    expect(levelOf(ask("RF02"), { RF01: true, RF02: true })).toBe("U999")
    expect(levelOf(ask("RF16"), { RF16: { nights: 3, systemic: false } })).toBe("SOON")
    expect(levelOf(ask("RF16"), { RF16: { nights: 7, systemic: true } })).toBe("U111")
    expect(levelOf(ask("RF16"), { RF16: { nights: 2, systemic: false } })).toBeNull()
    expect(levelOf(ask("RF01"), {})).toBeNull()
  })

  it("of two answers on one day is the worse, part by part", () => {
    expect(worseAnswer(ask("RF16"), { nights: 4, systemic: false }, { nights: 0, systemic: true }, {})).toEqual({ nights: 4, systemic: true })
    expect(worseAnswer(ask("RF06"), false, true, {})).toBe(false)
    expect(worseAnswer(ask("RF05"), true, false, {})).toBe(true)
    expect(worseAnswer(ask("RF12"), "worse", "yes", {})).toBe("worse")
  })
})

describe("levels", () => {
  const state = (log: Parameters<typeof levels>[1], on: string = D1) => levels(program, log, on)

  it("are clear for a clear full set", () => {
    expect(state([event("enrolled", {} as never, D1), screen(clear)])).toEqual({ lock: null, soon: [] })
  })

  it("lock at once, with every flag that locks and the worst level", () => {
    expect(state([screen({ ...clear, RF06: false, RF01: true })]).lock).toEqual({ level: "U999", flags: ["RF01", "RF06"] })
    expect(state([screen({ ...clear, RF19: true })]).lock).toEqual({ level: "AGE", flags: ["RF19"] })
  })

  it("read the answers of one day together", () => {
    expect(state([screen({ RF02: true }, D1, "short"), screen({ RF01: true }, D1, "short")]).lock)
      .toEqual({ level: "U999", flags: ["RF01", "RF02"] })
  })

  it("stay locked when the answer later becomes no", () => {
    expect(state([screen({ RF01: true }), screen(clear, D2)], D2).lock).toEqual({ level: "U999", flags: ["RF01"] })
  })

  it("put a SOON down when its own question is answered clear, and not before", () => {
    expect(state([screen({ ...clear, RF12: "yes" })]).soon).toEqual(["RF12"])
    expect(state([screen({ ...clear, RF12: "yes" }), screen({ RF01: false }, D2, "short")], D2).soon).toEqual(["RF12"])
    expect(state([screen({ ...clear, RF12: "yes" }), screen({ RF12: "no" }, D2, "short")], D2).soon).toEqual([])
  })

  it("judge an earlier answer again when the one it goes with comes later", () => {
    const log = [screen({ ...clear, RF18: true }), screen({ RF17: "yes" }, D2)]
    expect(state(log.slice(0, 1)).lock).toBeNull()
    expect(state(log, D2).lock).toEqual({ level: "U111", flags: ["RF18"] })
  })

  it("are released by a clearance of a seen day from the lock's to its own", () => {
    const lock = screen({ RF01: true }, D2)
    const seen = (seen_on: string, day: string) => event("clearance", { by: "GP", seen_on }, day)
    expect(state([lock, seen(D2, D3)], D3).lock).toBeNull()
    expect(state([lock, seen(D1, D3)], D3).lock?.level).toBe("U999")
    expect(state([lock, seen(D3, D2)], D3).lock?.level).toBe("U999")
    // On the flag's own day it acts from the next morning.
    expect(state([lock, seen(D2, D2)], D2).lock?.level).toBe("U999")
    expect(state([lock, seen(D2, D2)], D3).lock).toBeNull()
  })

  it("ask for a full set after each enrolment", () => {
    const enrolled = event("enrolled", {} as never, D2)
    expect(state([enrolled], D2).lock).toEqual({ level: "SCREEN", flags: [] })
    expect(state([screen(clear, D1), enrolled], D2).lock?.level).toBe("SCREEN")
    expect(state([enrolled, screen({ RF01: false }, D2)], D2).lock?.level).toBe("SCREEN")
    expect(state([enrolled, screen(clear, D2, "short")], D2).lock?.level).toBe("SCREEN")
    expect(state([enrolled, screen(clear, D2)], D2).lock).toBeNull()
  })
})

describe("taking a screen back", () => {
  it("opens a lock on its own day only", () => {
    const bad = screen({ ...clear, RF01: true })
    expect(levels(program, [bad, event("retract", { event_id: bad.id }, D1)], D1).lock).toBeNull()
    expect(levels(program, [bad, event("retract", { event_id: bad.id }, D2)], D2).lock?.level).toBe("U999")
  })

  it("asks the full set again", () => {
    const full = screen(clear, D1, "full", 3)
    const undo = event("retract", { event_id: full.id }, D1)
    const fresh = ({ rev }: { rev?: number }): boolean => rev === undefined
    expect(screenTakenBack(program, [full, undo], fresh)).toBe(true)
    expect(screenTakenBack(program, [full, undo, screen(clear, D2)], fresh)).toBe(false)
    expect(screenTakenBack(program, [full, { ...undo, rev: 4 }], fresh)).toBe(false)
  })
})

it("joins locks by the worst level with every flag", () => {
  expect(joinLocks(null, { level: "ASK", flags: ["RF20"] }, { level: "SCREEN", flags: [] }, { level: "ASK", flags: ["RF20"] }))
    .toEqual({ level: "SCREEN", flags: ["RF20"] })
  expect(joinLocks(null, null)).toBeNull()
})
