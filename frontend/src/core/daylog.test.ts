import { describe, expect, it } from "vitest"

import { dice, event } from "../testing/events"
import { dayLog, standing, tickKey } from "./daylog"
import { endOf } from "./iceuse"
import type { JournalEvent } from "./model"

const DAY = "2026-11-22"
const tick = (slot: "am" | "pm" = "am", exercise = "clamshell") =>
  event("exercise", { slot, exercise, sets: [{ reps: 10 }], complete: 100 }, DAY)

describe("a day", () => {
  it("keeps only its own events, sorted by what they are", () => {
    const log = [event("morning", { pain: 2 }, DAY), event("morning", { pain: 7 }, "2026-11-21"), tick(), tick("pm"), event("note", { text: "x" }, DAY)]
    const day = dayLog(log, DAY)
    expect(day.morning).toBe(2)
    expect([...day.ticks.keys()]).toEqual([tickKey("am", "clamshell"), tickKey("pm", "clamshell")])
    expect(day.notes).toHaveLength(1)
  })

  it("never turns a missing score into a number", () => {
    const day = dayLog([event("evening", { stairs: 1 }, DAY), event("evening", { stairs: null, walk: null }, DAY)], DAY)
    expect(day.morning).toBeUndefined()
    expect(day.evening).toEqual({ stairs: 1, walk: undefined, worst: undefined })
    expect(dayLog([], DAY).evening).toBeUndefined()
  })

  it("lets the worst of two answers stand", () => {
    const day = dayLog([event("morning", { pain: 4 }, DAY), event("morning", { pain: 1 }, DAY), event("evening", { walk: 2 }, DAY), event("evening", { walk: 3, worst: 5 }, DAY)], DAY)
    expect(day.morning).toBe(4)
    expect(day.evening).toEqual({ stairs: undefined, walk: 3, worst: 5 })
  })

  it("leaves out what was taken back, on whatever day that was tapped", () => {
    const wrong = event("morning", { pain: 9 }, DAY)
    const log = [wrong, event("morning", { pain: 1 }, DAY), event("retract", { event_id: wrong.id.toUpperCase() }, "2026-11-23")]
    expect(dayLog(log, DAY).morning).toBe(1)
  })

  it("keeps a clearance and a retract that someone tried to take back", () => {
    const clearance = event("clearance", { by: "GP", seen_on: DAY }, DAY)
    const note = event("note", { text: "x" }, DAY)
    const undo = event("retract", { event_id: note.id }, DAY)
    const log = [clearance, event("retract", { event_id: clearance.id }, DAY), note, undo, event("retract", { event_id: undo.id }, DAY)]
    expect(standing(log)).toEqual([clearance])
  })

  it("reads the same from any order and from doubled events", () => {
    const first = tick()
    const ice = { ice_id: "0190A0", protocol: "ice-20", place: "outer-thigh-bump", barrier: true, started_at: `${DAY}T19:00:00Z` } as const
    const log: JournalEvent[] = [
      first, tick(), tick("pm"), event("retract", { event_id: first.id }, DAY), event("morning", { pain: 3 }, DAY),
      event("morning", { pain: 2 }, DAY), event("evening", { walk: 1 }, DAY), event("ice", ice, DAY),
      event("ice", { ...ice, ended_at: `${DAY}T19:20:00Z`, outcome: "complete" }, DAY),
    ]
    const picture = (events: readonly JournalEvent[]) => {
      const { morning, ticks, evening, ice: uses } = dayLog(events, DAY)
      return { morning, evening, ticks: [...ticks].map(([key, all]) => [key, new Set(all.map(({ id }) => id))]).sort(), ice: uses.map(({ event_ids, ...use }) => [use, new Set(event_ids)]) }
    }
    for (let seed = 1; seed <= 25; seed += 1) {
      const roll = dice(seed)
      const shuffled = [...log, ...log.filter(() => roll() < 0.4)].map((one) => ({ one, at: roll() })).sort((a, b) => a.at - b.at).map(({ one }) => one)
      expect(picture(shuffled)).toEqual(picture(log))
    }
  })
})

describe("an application of ice", () => {
  const start = { ice_id: "a", protocol: "ice-20", place: "outer-thigh-bump", barrier: true, started_at: `${DAY}T19:00:00Z` } as const
  const at = (time: string): number => Date.parse(`${DAY}T${time}Z`)

  it("is joined from its events: earliest times, every check, worst answer", () => {
    const [use, ...others] = dayLog([
      event("ice", { ...start, checks: [{ at_s: 600, answer: "pink" }], ended_at: `${DAY}T19:21:00Z`, outcome: "complete" }, DAY),
      event("ice", { ...start, started_at: `${DAY}T19:01:00Z`, checks: [{ at_s: 300, answer: "numb" }, { at_s: 600, answer: "pink" }], ended_at: `${DAY}T19:19:00Z`, outcome: "stopped", after: "not-normal" }, DAY),
    ], DAY).ice
    expect(others).toEqual([])
    expect(use).toMatchObject({ started_at: at("19:00:00"), ended_at: at("19:19:00"), outcome: "stopped", after: "not-normal" })
    expect(use?.checks).toEqual([{ at_s: 300, answer: "numb" }, { at_s: 600, answer: "pink" }])
  })

  it("without an end counts half an hour later as ended at its protocol's length", () => {
    const [use] = dayLog([event("ice", start, DAY)], DAY).ice
    if (!use) throw new Error("no application")
    expect(endOf(use, at("19:29:59"))).toBeNull()
    expect(endOf(use, at("19:30:00"))).toBe(at("19:20:00"))
  })
})
