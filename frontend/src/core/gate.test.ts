import { describe, expect, it } from "vitest"

import { bundleOf, planned, variant } from "../testing/bundle"
import { event } from "../testing/events"
import { clear, program } from "../testing/program"
import { addDays } from "./days"
import { runShown, sessionShown, show, type Shown } from "./gate"
import type { Bundle, JournalEvent } from "./model"

const D0 = "2026-11-22"
const D1 = addDays(D0, 1)
const D2 = addDays(D0, 2)
const bundle = bundleOf(D0, 14)

const seen = (log: readonly JournalEvent[], day: string = D0, from: Bundle | null = bundle): Shown => show(from, program, log, day, day)
/** The name of the variant that is shown. */
const name = (shown: Shown): string => (shown.kind === "plan" ? (shown.variant.reasons[0]?.code ?? "") : shown.kind)
const plan = (shown: Shown) => {
  if (shown.kind !== "plan") throw new Error(shown.kind)
  return shown
}

describe("a morning score", () => {
  it("is asked for until it is known", () => {
    expect(plan(seen([]))).toMatchObject({ asked: true, hold: false, beyond: false })
    expect(name(seen([]))).toBe(`${D0} unasked`)
    expect(plan(seen([event("morning", { pain: 1 }, D0)])).asked).toBe(false)
    expect(plan(show(bundle, program, [], D1, D0)).asked).toBe(false)
  })

  it("picks its variant", () => {
    for (const [pain, expected] of [[0, "good"], [2, "good"], [3, "ease"], [4, "settle"], [10, "settle"]] as const) {
      expect(name(seen([event("morning", { pain }, D0)]))).toBe(`${D0} ${expected}`)
      // Later days were made for the lowest class only.
      expect(name(seen([event("morning", { pain }, D1)], D1))).toBe(`${D1} ${expected === "good" ? "good" : "hold"}`)
    }
  })

  it("is the worst of two, and of none is no score", () => {
    const first = event("morning", { pain: 5 }, D0)
    expect(name(seen([first, event("morning", { pain: 0 }, D0)]))).toBe(`${D0} settle`)
    expect(name(seen([first, event("retract", { event_id: first.id }, D0)]))).toBe(`${D0} unasked`)
  })

  it("that the server has shows its plan; a worse one newer than it the hold", () => {
    const known = bundleOf(D0, 3, { days: [planned(D0, { morning: 1, if_morning: null, variants: [], plan: variant("answered"), hold: null }), planned(D1), planned(D2)] })
    const counted = event("morning", { pain: 1 }, D0, 9)
    expect(name(seen([counted], D0, known))).toBe("answered")
    expect(plan(seen([], D0, known)).asked).toBe(false)
    expect(name(seen([counted, event("morning", { pain: 3 }, D0)], D0, known))).toBe(`${D1} hold`)
  })

  it("in a worse class than the lowest holds later days, but not the bundle's first", () => {
    const log = [event("morning", { pain: 3 }, D0)]
    expect(name(seen(log))).toBe(`${D0} ease`)
    expect(name(seen(log, D1))).toBe(`${D1} hold`)
    expect(name(seen([event("morning", { pain: 2 }, D0)], D1))).toBe(`${D1} unasked`)
  })
})

describe("something out of the ordinary, newer than the bundle, holds", () => {
  const body = { slot: "pm", exercise: "clamshell", sets: [], complete: 100 } as const
  const session = { slot: "pm", class: "strength" } as const
  const run = { minutes: 20, complete: 100 } as const
  const bad: readonly [string, JournalEvent][] = [
    ["an amber exercise", event("exercise", { ...body, peak: 3 }, D0)],
    ["an amber stretch", event("exercise", { ...body, exercise: "tfl-ball-wall", peak: 2 }, D0)],
    ["a sharp exercise", event("exercise", { ...body, sharp: true }, D0)],
    ["an amber session", event("session", { ...session, peak: 3 }, D0)],
    ["a red hour after", event("session", { ...session, peak: 0, post: 4 }, D0)],
    ["a limp", event("session", { ...session, peak: 0, limp: true }, D0)],
    ["hops at 2", event("session", { slot: "pm", class: "impact", peak: 2 }, D0)],
    ["a run that hurt", event("run", { ...run, peak: 1 }, D0)],
    ["a run that hurt later", event("run", { ...run, peak: 0, post: 1 }, D0)],
    ["a test that hurt", event("test", { test: "T_stairs", pain: 2 }, D0)],
    ["a test with a stab", event("test", { test: "T_stairs", pain: 0, sharp: true }, D0)],
    ["a bad half hour after a run", event("after", { slot: "run", post: 1 }, D0)],
    ["a walk at 4", event("evening", { walk: 4 }, D0)],
  ]
  it.each(bad)("%s: the next day, not its own", (_, one) => {
    expect(plan(seen([one], D1)).hold).toBe(true)
    expect(name(seen([one], D1))).toBe(`${D1} hold`)
    expect(plan(seen([one], D0)).hold).toBe(false)
    expect(plan(seen([{ ...one, rev: 11 }], D1)).hold).toBe(true)
    expect(plan(seen([{ ...one, rev: 10 }], D1)).hold).toBe(false)
  })

  it.each(bad)("%s: its own day too where that is not the bundle's first", (_, one) => {
    expect(plan(seen([{ ...one, day: D1 }], D1)).hold).toBe(true)
    expect(plan(seen([{ ...one, day: D2 }], D1)).hold).toBe(false)
  })

  it.each(bad)("%s: the first day, when it is of a day before", (_, one) => {
    expect(plan(seen([{ ...one, day: addDays(D0, -1) }], D0)).hold).toBe(true)
  })

  const fine: readonly [string, JournalEvent][] = [
    ["a green exercise", event("exercise", { ...body, peak: 2 }, D0)],
    ["a tick without a score", event("exercise", body, D0)],
    ["a session without a score", event("session", session, D0)],
    ["a green session", event("session", { ...session, peak: 2, post: 2, sharp: false }, D0)],
    ["a run without pain", event("run", { ...run, peak: 0 }, D0)],
    ["a walk at 3", event("evening", { walk: 3, stairs: 6, worst: 8 }, D0)],
    ["a calm half hour after", event("after", { slot: "pm", post: 1 }, D0)],
    ["a note", event("note", { text: "x" }, D0)],
    ["ice", event("ice", { ice_id: "x", protocol: "ice-20", place: "outer-thigh-bump", barrier: true, started_at: `${D0}T10:00:00Z` }, D0)],
    ["miles", event("settings", { units: "mi" }, D0)],
  ]
  it.each(fine)("%s does not", (_, one) => {
    expect(plan(seen([one], D1)).hold).toBe(false)
  })

  const said: readonly [string, JournalEvent][] = [
    ["a flare", event("flare", {}, D0)],
    ["a screen", event("screen", { set: "short", answers: { RF12: "no" } }, D0)],
    ["a pause", event("pause", { until: D2 }, D0)],
    ["a placement", event("placed", { by: "self", phase: "settle" }, D0)],
    ["a changed exercise", event("prescribed", { by: "self", exercise: "clamshell", action: "drop" }, D0)],
    ["a setting", event("settings", { pain_mode: "zero" }, D0)],
  ]
  it.each(said)("%s: from its own day on", (_, one) => {
    expect(plan(seen([one], D0)).hold).toBe(true)
    expect(plan(seen([one], D2)).hold).toBe(true)
    expect(plan(seen([{ ...one, day: D1 }], D0)).hold).toBe(false)
    expect(plan(seen([{ ...one, rev: 10 }], D0)).hold).toBe(false)
  })

  it.each(said)("%s taken back before the server knew: not", (_, one) => {
    expect(plan(seen([one, event("retract", { event_id: one.id }, D0)], D0)).hold).toBe(false)
  })

  it("also what the server knew but left out, being of a day after the bundle's first", () => {
    expect(plan(seen([event("flare", {}, D1, 9)], D1)).hold).toBe(true)
    expect(plan(seen([event("flare", {}, D0, 9)], D1)).hold).toBe(false)
    expect(seen([event("screen", { set: "short", answers: { RF01: true } }, D1, 9)], D1).kind).toBe("locked")
  })

  it("but never an earlier day, which shows what was planned", () => {
    const past = show(bundle, program, [event("flare", {}, D0)], D0, D1)
    expect(plan(past)).toMatchObject({ hold: false, asked: false })
    expect(name(past)).toBe(`${D0} unasked`)
  })

  it("a word taken back that the plan had counted, until the server answers", () => {
    const flare = event("flare", {}, D0, 9)
    const undo = event("retract", { event_id: flare.id }, D0)
    expect(plan(seen([flare, undo])).hold).toBe(true)
    expect(plan(seen([flare, { ...undo, rev: 10 }])).hold).toBe(false)
  })

  it("reads scores in the stricter mode where the person chose it", () => {
    const zero = { ...bundle, standing: { ...bundle.standing, pain_mode: "zero" as const } }
    const one = event("session", { ...session, peak: 1 }, D0)
    expect(plan(seen([one], D1)).hold).toBe(false)
    expect(plan(seen([one], D1, zero)).hold).toBe(true)
  })
})

describe("where the bundle ends", () => {
  it("shows its last hold and says so", () => {
    const shown = plan(seen([event("morning", { pain: 0 }, addDays(D0, 14))], addDays(D0, 14)))
    expect(shown).toMatchObject({ beyond: true, hold: true, asked: false })
    expect(name(shown)).toBe(`${addDays(D0, 13)} hold`)
  })

  it("says what it waits for", () => {
    expect(show(null, program, [], D0, D0)).toEqual({ kind: "waiting", why: "first" })
    expect(show(bundle, null, [], D0, D0)).toEqual({ kind: "waiting", why: "first" })
    expect(show(bundle, program, [], addDays(D0, -1), D0)).toEqual({ kind: "waiting", why: "past" })
  })
})

describe("what is done already", () => {
  const offers = (shown: Shown) => {
    const { run, impact, tests, slots } = plan(shown).variant
    return { run: run.offered, impact: impact.offered, tests: tests.offered, done: slots.map(({ items }) => items.map(({ done }) => done)) }
  }
  const since = bundleOf(D0, 3, {
    days: [D0, D1, D2].map((date) => planned(date, {
      plan: variant("since", {
        run: { ...variant("x").run, not_if_done_since: addDays(date, -1) },
        impact: { offered: true, not_if_done_since: addDays(date, -1), reasons: [] },
      }),
    })),
  })
  const run = event("run", { minutes: 10, peak: 0, complete: 100 }, D0, 3)
  const hops = event("session", { slot: "pm", class: "impact", peak: 0 }, D0, 3)

  it("takes a run or hops off until their day", () => {
    expect(offers(seen([], D1, since))).toMatchObject({ run: true, impact: true })
    expect(offers(seen([run], D1, since))).toMatchObject({ run: false, impact: false })
    expect(offers(seen([run], D2, since))).toMatchObject({ run: true, impact: true })
    expect(offers(seen([hops], D1, since))).toMatchObject({ run: true, impact: false })
    expect(offers(seen([event("exercise", { slot: "pm", exercise: "line-hop", sets: [], complete: 100 }, D0, 3)], D1, since)))
      .toMatchObject({ run: true, impact: false })
  })

  it("ticks what is ticked here, and unticks what was taken back", () => {
    const tick = event("exercise", { slot: "pm", exercise: "clamshell", sets: [], complete: 100 }, D0)
    expect(offers(seen([tick])).done).toEqual([[true]])
    expect(offers(seen([tick, event("retract", { event_id: tick.id }, D0)])).done).toEqual([[false]])
    expect(offers(seen([{ ...tick, body: { ...tick.body, slot: "am" } }])).done).toEqual([[false]])
  })

  it("ticks it in the routine that a score may swap in, too", () => {
    const tick = event("exercise", { slot: "pm", exercise: "clamshell", sets: [], complete: 100 }, D0)
    const { day, variant: shown } = plan(seen([tick]))
    expect(sessionShown(day, shown, "pm", 3).slots.flatMap(({ items }) => items.map(({ done }) => done))).toEqual([true])
  })

  it("offers a test once", () => {
    expect(offers(seen([event("test", { test: "T_walk10", pain: 0 }, D0)])).tests).toEqual(["T_stairs"])
  })
})

describe("a lock", () => {
  const standing = (lock: Bundle["standing"]["lock"]) => ({ ...bundle, standing: { ...bundle.standing, lock } })

  it("comes at once from the answers, with or without a plan", () => {
    const log = [event("screen", { set: "short", answers: { RF01: true } }, D0)]
    expect(seen(log)).toEqual({ kind: "locked", level: "U999", flags: ["RF01"], released: false })
    expect(seen(log, D0, null)).toEqual({ kind: "locked", level: "U999", flags: ["RF01"], released: false })
    expect(show(bundle, program, log, D0, D1).kind).toBe("plan")
  })

  it("of the server stays, also when the answer changes here", () => {
    const locked = standing({ level: "U111", flags: ["RF06"] })
    expect(seen([], D0, locked)).toEqual({ kind: "locked", level: "U111", flags: ["RF06"], released: false })
    expect(seen([event("screen", { set: "full", answers: clear }, D0)], D0, locked)).toMatchObject({ kind: "locked", released: false })
  })

  it("that a clearance opens waits for the server's new plan", () => {
    const locked = standing({ level: "U111", flags: ["RF06"] })
    expect(seen([event("clearance", { by: "GP", seen_on: D0 }, D0)], D0, locked)).toMatchObject({ kind: "locked", released: true })
  })

  it("raised and cleared here gives the hold, not the plan", () => {
    const log = [event("screen", { set: "short", answers: { RF01: true } }, D0), event("clearance", { by: "GP", seen_on: D1 }, D1)]
    expect(seen(log, D0).kind).toBe("locked")
    expect(name(seen(log, D1))).toBe(`${D1} hold`)
  })

  it("taken back on its own day before the server knew gives the hold, since the full set is asked again", () => {
    const first = event("screen", { set: "full", answers: clear }, addDays(D0, -1), 4)
    const bad = event("screen", { set: "short", answers: { RF01: true } }, D0)
    expect(name(seen([first, bad, event("retract", { event_id: bad.id }, D0)]))).toBe(`${D0} hold`)
  })

  it("asks for the full set after it was taken back", () => {
    const full = event("screen", { set: "full", answers: clear }, D0, 4)
    expect(seen([full, event("retract", { event_id: full.id }, D0)])).toMatchObject({ kind: "locked", level: "SCREEN" })
  })
})

describe("the score before a session", () => {
  const day = planned(D0)
  it("goes, or shows the routine that the server named", () => {
    expect(sessionShown(day, day.plan, "pm", 2)).toEqual({ answer: "go", slots: day.plan.slots })
    expect(sessionShown(day, day.plan, "pm", 3)).toEqual({ answer: "half", slots: day.routines[0] })
    expect(sessionShown(day, day.plan, "pm", 9)).toEqual({ answer: "settle", slots: day.routines[1] })
    expect(sessionShown(day, day.plan, "pm", null)).toEqual({ answer: "go", slots: day.plan.slots })
    expect(sessionShown(day, day.plan, "am", 0)).toEqual({ answer: "rest", slots: [] })
  })

  it("gates a run the same way", () => {
    expect(runShown(day, day.plan, 0)).toEqual({ answer: "go", slots: [] })
    expect(runShown(day, day.plan, 1)).toEqual({ answer: "instead", slots: day.routines[0] })
    expect(runShown(day, day.plan, 10)).toEqual({ answer: "rest", slots: [] })
  })
})
