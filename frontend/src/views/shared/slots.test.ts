import { describe, expect, it } from "vitest"

import { dayLog } from "../../core/daylog"
import type { JournalEvent } from "../../core/model"
import { planned, slot, variant } from "../../testing/bundle"
import { event } from "../../testing/events"
import { doneCount, gateWords, minutesLeft, slotView } from "./slots"

const DAY = "2026-11-23"
const evening = slot("Strength")
const routine = { ...slot("Settle"), class: "release" as const, items: evening.items.map((item) => ({ ...item, exercise: "tfl-ball-wall" })) }
const today = planned(DAY, { routines: [[], [routine]] })
const plan = variant("plan", { slots: [evening] })
const view = (log: readonly JournalEvent[], pre: number | null = null) => slotView(today, plan, evening, dayLog(log, DAY), pre)
const tick = (exercise: string, complete: number) => event("exercise", { slot: "pm", exercise, sets: [], complete }, DAY)

describe("a slot as the log has it", () => {
  it("is open with open rows at first", () => {
    const { state, rows } = view([])
    expect(state).toBe("open")
    expect(rows.map((row) => row.state)).toEqual(["open"])
  })
  it("ticks what was done and half ticks what was cut short", () => {
    expect(view([tick("clamshell", 100)]).rows[0]?.state).toBe("done")
    expect(view([tick("clamshell", 50)]).rows[0]?.state).toBe("part")
  })
  it("lets the lower share stand when an exercise was ticked twice", () => {
    expect(view([tick("clamshell", 100), tick("clamshell", 50)]).rows[0]?.state).toBe("part")
  })
  it("opens again when the tick is taken back", () => {
    const done = tick("clamshell", 100)
    expect(view([done, event("retract", { event_id: done.id }, DAY)]).rows[0]?.state).toBe("open")
  })
  it("is done once its session is in, or once it was put off", () => {
    expect(view([event("session", { slot: "pm", class: "strength", peak: 1 }, DAY)]).state).toBe("done")
    expect(view([event("skip", { slot: "pm", reason: "time" }, DAY)]).state).toBe("done")
  })
  it("is not put off by one skipped exercise", () => {
    const { state, rows } = view([event("skip", { slot: "pm", exercise: "clamshell", reason: "other" }, DAY)])
    expect(state).toBe("open")
    expect(rows[0]?.skips).toHaveLength(1)
  })
})

describe("the score before it", () => {
  it("swaps in the routine the day names", () => {
    const { answer, rows } = view([], 5)
    expect(answer).toBe("settle")
    expect(rows.map(({ item, instead }) => [item.exercise, instead])).toEqual([["tfl-ball-wall", true]])
  })
  it("is said with what it led to, and never with half of nothing", () => {
    expect(gateWords(view([], 5))).toBe("Your knee was 5 before it. So the settle routine stands in for it.")
    expect(gateWords({ ...view([], 3), answer: "half", rows: [] })).toBe("Your knee was 3 before it. So this one waits.")
    expect(gateWords(view([], 0))).toBe("")
  })
  it("is remembered from the session", () => {
    expect(view([event("session", { slot: "pm", class: "release", pre: 5 }, DAY)]).answer).toBe("settle")
  })
})

it("says how much is left", () => {
  expect(minutesLeft(view([]))).toBe(20)
  expect(doneCount(view([tick("clamshell", 100)]).rows)).toBe(1)
})
