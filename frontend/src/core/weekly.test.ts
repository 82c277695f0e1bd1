import { describe, expect, it } from "vitest"

import { event } from "../testing/events"
import { namesOf, weekDue } from "./weekly"

const weekly = { every_days: 7, least: 3, most: 5, prompts: [] }
const said = (day: string, scores: Record<string, number>, mood?: number) =>
  event("function", { activities: Object.entries(scores).map(([name, score]) => ({ name, score })), ...(mood === undefined ? {} : { mood }) }, day)

describe("the weekly questions", () => {
  it("are due at first, then a week after an answer or after they were put off", () => {
    const log = [said("2026-11-10", { stairs: 4 })]
    expect(weekDue(weekly, [], "2026-11-10", undefined)).toBe(true)
    expect(weekDue(weekly, log, "2026-11-16", undefined)).toBe(false)
    expect(weekDue(weekly, log, "2026-11-17", undefined)).toBe(true)
    expect(weekDue(weekly, log, "2026-11-17", "2026-11-11")).toBe(false)
    expect(weekDue(weekly, [event("change", { rating: 0 }, "2026-11-12")], "2026-11-18", undefined)).toBe(false)
  })
  it("name again what was scored in the last weeks, and forget what is older", () => {
    const log = [said("2026-10-01", { old: 1 }), said("2026-11-03", { stairs: 3, running: 0 }), said("2026-11-10", { running: 2, kneeling: 4 })]
    expect(namesOf(log, "2026-11-12", 5)).toEqual(["running", "kneeling", "stairs"])
    expect(namesOf(log, "2026-11-12", 2)).toEqual(["running", "kneeling"])
  })
})
