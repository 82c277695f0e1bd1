import { describe, expect, it } from "vitest"

import { event } from "../testing/events"
import { clear, program } from "../testing/program"
import { levelOf } from "./conditions"
import type { Answers } from "./model"
import { joinLocks, levels, missing, nextQuestions } from "./redflags"

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
})

describe("levels", () => {
  const state = (log: Parameters<typeof levels>[1], on: string = D1) => levels(program, log, on)

  it("are clear for a clear full set", () => {
    expect(state([event("enrolled", {} as never, D1), screen(clear)])).toEqual({ lock: null, soon: [], owed: false, since: null })
  })

  it("lock at once, with every flag that locks and the worst level", () => {
    expect(state([screen({ ...clear, RF06: false, RF01: true })]).lock).toEqual({ level: "U999", flags: ["RF01", "RF06"] })
    expect(state([screen({ ...clear, RF19: true })]).lock).toEqual({ level: "AGE", flags: ["RF19"] })
  })

  it("read the answers of one day together", () => {
    expect(state([screen({ RF02: true }, D1, "short"), screen({ RF01: true }, D1, "short")]).lock)
      .toEqual({ level: "U999", flags: ["RF01", "RF02"] })
  })

  it("let the worst of two answers of one day stand, in whatever order they came", () => {
    const two = (first: Answers, second: Answers) => [state([screen(first), screen(second)]), state([screen(second), screen(first)])]
    for (const { lock } of two({ RF06: false }, { RF06: true })) expect(lock).toEqual({ level: "U111", flags: ["RF06"] })
    for (const { lock } of two({ RF12: "worse" }, { RF12: "yes" })) expect(lock).toEqual({ level: "U111", flags: ["RF12"] })
    for (const { soon } of two({ RF12: "yes" }, { RF12: "no" })) expect(soon).toEqual(["RF12"])
    for (const { lock } of two({ RF16: { nights: 4, systemic: false } }, { RF16: { nights: 0, systemic: true } })) expect(lock?.flags).toEqual(["RF16"])
  })

  it("stay locked when the answer later becomes no", () => {
    expect(state([screen({ RF01: true }), screen(clear, D2)], D2).lock).toEqual({ level: "U999", flags: ["RF01"] })
  })

  it("say since when the latest of them stands", () => {
    expect(state([screen({ RF01: true }), screen({ RF06: false }, D2)], D2).since).toBe(D2)
    expect(state([screen({ RF01: true }), screen(clear, D2)], D2).since).toBe(D1)
  })

  it("put a SOON down when its own question is answered clear, and not before", () => {
    expect(state([screen({ ...clear, RF12: "yes" })]).soon).toEqual(["RF12"])
    expect(state([screen({ ...clear, RF12: "yes" }), screen({ RF01: false }, D2, "short")], D2).soon).toEqual(["RF12"])
    expect(state([screen({ ...clear, RF12: "yes" }), screen({ RF12: "no" }, D2, "short")], D2).soon).toEqual([])
  })

  it("put referrals down together, once each is answered and clear", () => {
    const both = screen({ ...clear, RF12: "yes", RF17: "yes", RF18: false })
    expect(state([both, screen({ RF12: "no" }, D2)], D2).soon).toEqual(["RF12", "RF17"])
    expect(state([both, screen({ RF12: "no", RF17: "no" }, D2)], D2).soon).toEqual([])
  })

  it("need a later visit for a flag that was raised again", () => {
    const log = [screen({ RF01: true }, D1), screen({ RF01: true }, D2, "short"), event("clearance", { by: "GP", seen_on: D1 }, D3)]
    expect(state(log, D3).lock?.level).toBe("U999")
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
    const bad = screen({ RF01: true }, D1, "short")
    expect(levels(program, [bad, event("retract", { event_id: bad.id }, D1)], D1).lock).toBeNull()
    expect(levels(program, [bad, event("retract", { event_id: bad.id }, D2)], D2).lock?.level).toBe("U999")
  })

  it("that locked leaves the full set owed, until it is in", () => {
    const first = screen(clear, D1, "full", 3)
    const bad = screen({ RF01: true }, D2, "short")
    const undo = event("retract", { event_id: bad.id }, D2)
    expect(levels(program, [first, bad, undo], D2)).toEqual({ lock: null, soon: [], owed: true, since: null })
    expect(levels(program, [first, bad, undo, screen(clear, D2)], D2).owed).toBe(false)
    expect(levels(program, [first, screen({ RF12: "no" }, D2), undo], D2).owed).toBe(false)
  })

  it("that was the only full set locks until there is another", () => {
    const full = screen(clear, D1, "full", 3)
    const undo = event("retract", { event_id: full.id }, D1)
    const fresh = ({ rev }: { rev?: number }): boolean => rev === undefined
    expect(levels(program, [full, undo], D2, fresh).lock?.level).toBe("SCREEN")
    expect(levels(program, [full, undo, screen(clear, D2)], D2, fresh).lock).toBeNull()
    expect(levels(program, [screen(clear, D1, "full", 2), full, undo], D2, fresh).lock).toBeNull()
    expect(levels(program, [full, { ...undo, rev: 4 }], D2, fresh).lock).toBeNull()
  })
})

it("joins locks by the worst level with every flag", () => {
  expect(joinLocks(null, { level: "ASK", flags: ["RF20"] }, { level: "SCREEN", flags: [] }, { level: "ASK", flags: ["RF20"] }))
    .toEqual({ level: "SCREEN", flags: ["RF20"] })
  expect(joinLocks(null, null)).toBeNull()
})
