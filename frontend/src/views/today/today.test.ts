import { describe, expect, it } from "vitest"

import { dayLog } from "../../core/daylog"
import { event } from "../../testing/events"
import { dueAfter } from "./after-due"
import { calmMornings } from "./calm-mornings"

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
