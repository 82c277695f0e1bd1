import { describe, expect, it } from "vitest"

import { dayLog } from "../../core/daylog"
import type { Standing } from "../../core/model"
import { event } from "../../testing/events"
import { program } from "../../testing/program"
import { dueAfter } from "./after-due"
import { calmMornings } from "./calm-mornings"
import { rungs } from "./rungs"

const DAY = "2026-11-23"
const EIGHT = Date.parse(`${DAY}T08:00:00.000Z`)
const minutes = (count: number) => EIGHT + count * 60_000

describe("the score some time after a session", () => {
  const log = [event("session", { slot: "am", class: "release", peak: 1 }, DAY)]
  it("is due from 30 minutes to 3 hours", () => {
    expect(dueAfter(dayLog(log, DAY), minutes(29))).toEqual([])
    expect(dueAfter(dayLog(log, DAY), minutes(30))).toEqual([{ slot: "am", minutes: 30 }])
    expect(dueAfter(dayLog(log, DAY), minutes(180))).toHaveLength(1)
    expect(dueAfter(dayLog(log, DAY), minutes(181))).toEqual([])
  })
  it("is not asked twice", () => {
    const answered = [...log, event("after", { slot: "am", post: 0 }, DAY)]
    expect(dueAfter(dayLog(answered, DAY), minutes(40))).toEqual([])
  })
})

describe("calm mornings in a flare", () => {
  const flare = { since: "2026-11-20", base: 1, cause: "F1" as const }
  const morning = (pain: number, day: string) => event("morning", { pain }, day)
  it("counts those in a row up to today", () => {
    expect(calmMornings(flare, [morning(1, "2026-11-22"), morning(0, DAY)], DAY)).toBe(2)
    expect(calmMornings(flare, [morning(2, "2026-11-22"), morning(1, DAY)], DAY)).toBe(1)
    expect(calmMornings(flare, [morning(1, "2026-11-22"), morning(2, DAY)], DAY)).toBe(0)
  })
  it("takes a missing morning as an end, never as calm", () => {
    expect(calmMornings(flare, [morning(1, "2026-11-21"), morning(1, DAY)], DAY)).toBe(1)
    expect(calmMornings(flare, [], DAY)).toBe(0)
  })
  it("does not count the morning it began", () => {
    expect(calmMornings({ ...flare, since: "2026-11-22" }, [morning(0, "2026-11-22"), morning(0, DAY)], DAY)).toBe(1)
  })
})

describe("how the day was decided", () => {
  const standing: Standing = {
    phase: "load", phase_day: 5, plan_day: 14, pain_mode: "monitored", flare: null, lock: null, referral: null, steps: {},
    run: { stage: "R1", clean: 0, required: 2, ambers: 0, blocked_until: null },
    sessions: [{ day: "2026-11-20", class: "strength", colour: "amber", confirmed: true }],
  }
  const log = [
    event("screen", { set: "full", answers: {} }, "2026-11-18"),
    event("morning", { pain: 1 }, "2026-11-20"),
    event("session", { slot: "pm", class: "strength", peak: 2, post: 3 }, "2026-11-20"),
    event("morning", { pain: 2 }, "2026-11-21"),
    event("morning", { pain: 1 }, DAY),
  ]
  it("takes today's branch at each question", () => {
    expect(rungs(standing, program, log, DAY).map(({ taken }) => taken)).toEqual([0, 0, 1, 1])
  })
  it("says the facts with their numbers", () => {
    expect(rungs(standing, program, log, DAY).map(({ fact }) => fact)).toEqual([
      "You last answered on Wednesday 18 November.", "This morning 1.", "Worst pain 3.", "It was 1, then 2.",
    ])
  })
  it("takes no branch for a session or a morning without a score, and asks nothing of unknown mornings", () => {
    const bare = [event("session", { slot: "pm", class: "strength" }, "2026-11-20")]
    const found = rungs(standing, program, bare, DAY)
    expect(found.map(({ taken }) => taken)).toEqual([0, -1, -1])
    expect(found[1]?.fact).toBe("No score this morning.")
  })
  it("shows a lock as urgent and a flare that was said as said", () => {
    const locked: Standing = {
      ...standing, lock: { level: "U111", flags: ["RF02"] }, flare: { since: DAY, base: 1, cause: "F3" }, sessions: [],
    }
    expect(rungs(locked, program, log, DAY).map(({ taken }) => taken)).toEqual([2, 2])
  })
})
