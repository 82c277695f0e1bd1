import { describe, expect, it } from "vitest"

import { event } from "../testing/events"
import { program as bare } from "../testing/program"
import { answerTo, changeOf, changesOn, waysOf } from "./changes"
import type { Dose, Exercise, JournalEvent, Program } from "./model"

const BEFORE = "2026-11-20"
const DAY = "2026-11-23"
const byHand = (action: "add" | "drop" | "fix" | "release", exercise = "clamshell", day = BEFORE) =>
  event("prescribed", { by: "self", exercise, action, ...(action === "fix" && { dose: { sets: 2, reps: 8 } }) }, day)
const said = (log: readonly JournalEvent[]) =>
  changesOn(log, DAY).map(({ kind, body }) => ("action" in body ? `${body.action} ${body.exercise}` : kind))

describe("what is changed by hand", () => {
  it("is listed, the latest first", () => {
    const added = byHand("add")
    const placed = event("placed", { by: "clinician", phase: "load" }, BEFORE)
    expect(said([added, placed, byHand("drop", "line-hop", DAY)])).toEqual(["drop line-hop", "placed", "add clamshell"])
  })
  it("is the last answer to each question: there or not, and how much", () => {
    expect(said([byHand("add"), byHand("fix"), byHand("drop", "clamshell", DAY)])).toEqual(["drop clamshell", "fix clamshell"])
    expect(said([byHand("drop", "clamshell", DAY), byHand("add")])).toEqual(["drop clamshell"])
  })
  it("ends with a release, a retract or the end of a pause", () => {
    const drop = byHand("drop")
    expect(said([byHand("fix"), byHand("release", "clamshell", DAY), drop, event("retract", { event_id: drop.id }, DAY)])).toEqual([])
    const pause = (until: string, day = BEFORE) => event("pause", { until }, day)
    expect(said([pause(DAY)])).toEqual(["pause"])
    expect(said([pause("2026-11-22")])).toEqual([])
    expect(said([pause("2026-12-01"), pause("2026-11-22", DAY)])).toEqual([])
  })
  it("is of this episode and not of days to come, and a choice is of today alone", () => {
    const begun = { ...byHand("add"), id: "0", kind: "enrolled", day: "2026-11-21", body: {} } as unknown as JournalEvent
    expect(said([byHand("add"), begun])).toEqual([])
    expect(said([byHand("add", "clamshell", "2026-11-24")])).toEqual([])
    expect(said([event("choice", { about: "step" }, BEFORE), event("choice", { about: "phase" }, DAY)])).toEqual(["choice"])
  })
  it("is taken back by an answer of today, so that the days before stay as they were", () => {
    expect(answerTo(byHand("fix"), DAY)).toEqual({ by: "self", exercise: "clamshell", action: "release" })
    expect(answerTo(byHand("add"), DAY)).toMatchObject({ exercise: "clamshell", action: "drop" })
    expect(answerTo(byHand("drop"), DAY)).toBeNull()
    expect(answerTo(byHand("fix", "clamshell", DAY), DAY)).toBeNull()
    expect(answerTo(event("pause", { until: DAY }, BEFORE), DAY)).toBeNull()
  })
})

const dose: Dose = { sets: 2, reps: 10, hold_s: null, minutes: null, stages: null, tempo: "", rest_s: 0, side: "each", per_day: 1, per_week: 3 }
const [first] = bare.exercises
if (!first) throw new Error("The program has no exercise")
const made = (id: string, part: Partial<Exercise>): Exercise => ({ ...first, id, name: id, ladder: "reps", ...part })
const clamshell = made("clamshell", { dose: { load: dose }, regress_to: ["wall-push", "later", "nobody"] })
const later = made("later", { dose: { strengthen: dose } })
const program = {
  ...bare,
  phases: (["settle", "load", "strengthen"] as const).map((id) => ({ id })),
  ladders: { reps: [{ sets: 2, reps: 8, hold_s: null }, { sets: 2, reps: 10, hold_s: null }, { sets: 3, reps: 10, hold_s: null }] },
  exercises: [clamshell, made("wall-push", { dose: { settle: dose } }), later],
} as unknown as Program

describe("the ways to change an exercise", () => {
  const ways = (now: Partial<Parameters<typeof waysOf>[3]>) =>
    waysOf(program, clamshell, "load", { rung: { sets: 2, reps: 10 }, planned: true, fixed: false, clinician: false, ...now })
  it("go down, aside and away by oneself", () => {
    expect(ways({})).toEqual([
      { does: "today" }, { does: "easier", rung: { sets: 2, reps: 8, hold_s: null } }, { does: "swap", instead: "wall-push" }, { does: "leave" },
    ])
  })
  it("have no easier step at the lowest, nor without a ladder", () => {
    expect(ways({ rung: { sets: 2, reps: 8 } }).map(({ does }) => does)).toEqual(["today", "swap", "leave"])
    expect(ways({ rung: null }).map(({ does }) => does)).toEqual(["today", "swap", "leave"])
  })
  it("bring in what is not planned, where the phase has a dose of it", () => {
    expect(ways({ planned: false })).toEqual([{ does: "put" }])
    expect(waysOf(program, later, "load", { rung: null, planned: false, fixed: false, clinician: false })).toEqual([])
  })
  it("let a clinician set how much, and give it back", () => {
    expect(ways({ clinician: true, fixed: true }).map(({ does }) => does)).toEqual(["today", "easier", "swap", "leave", "set", "release"])
  })
  it("become one event each, with the one measure that a dose has", () => {
    const change = (way: Parameters<typeof changeOf>[0]) => changeOf(way, "clamshell", { sets: 3, reps: null, hold_s: null, minutes: 20 })
    expect(change({ does: "today" })).toBeNull()
    expect(change({ does: "easier", rung: { sets: 2, reps: 8, hold_s: null } })).toEqual({ exercise: "clamshell", action: "fix", dose: { sets: 2, reps: 8 } })
    expect(change({ does: "easier", rung: { sets: 2, reps: null, hold_s: 20 } })).toMatchObject({ dose: { sets: 2, hold_s: 20 } })
    expect(change({ does: "set" })).toEqual({ exercise: "clamshell", action: "fix", dose: { sets: 3, minutes: 20 } })
    expect(change({ does: "swap", instead: "wall-push" })).toEqual({ exercise: "clamshell", action: "drop", instead: "wall-push" })
    expect(change({ does: "leave" })).toEqual({ exercise: "clamshell", action: "drop" })
    expect(change({ does: "put" })).toEqual({ exercise: "clamshell", action: "add" })
    expect(change({ does: "release" })).toEqual({ exercise: "clamshell", action: "release" })
  })
})
