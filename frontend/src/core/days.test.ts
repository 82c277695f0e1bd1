import { describe, expect, it } from "vitest"

import { addDays, clockTime, daysBetween, isEvening, planDay, sayDay, sayDayShort } from "./days"

const at = (iso: string): number => Date.parse(iso)

const HOUR = 60

describe("the plan day", () => {
  it("turns at 03:00 local time", () => {
    expect(planDay(at("2026-11-23T02:59:59Z"), 0)).toBe("2026-11-22")
    expect(planDay(at("2026-11-23T03:00:00Z"), 0)).toBe("2026-11-23")
  })

  it("is that of the clock on the wall, not of UTC", () => {
    expect(planDay(at("2026-06-30T22:30:00Z"), 12 * HOUR)).toBe("2026-07-01")
    expect(planDay(at("2026-07-01T09:30:00Z"), -7 * HOUR)).toBe("2026-06-30")
    expect(planDay(at("2026-07-01T21:14:00Z"), 5.75 * HOUR)).toBe("2026-07-01")
    expect(planDay(at("2026-07-01T21:15:00Z"), 5.75 * HOUR)).toBe("2026-07-02")
  })

  it("keeps to the clock on the wall in the nights when it changes", () => {
    // London: 01:00 becomes 02:00 on 29 March, and 02:00 becomes 01:00 on 25 October.
    expect(planDay(at("2026-03-29T01:59:00Z"), HOUR)).toBe("2026-03-28")
    expect(planDay(at("2026-03-29T02:00:00Z"), HOUR)).toBe("2026-03-29")
    expect(planDay(at("2026-10-25T02:59:00Z"), 0)).toBe("2026-10-24")
    expect(planDay(at("2026-10-25T03:00:00Z"), 0)).toBe("2026-10-25")
  })

  it("draws to its end from four in the afternoon until it turns", () => {
    const evenings = ["2026-11-22T15:59:00Z", "2026-11-22T16:00:00Z", "2026-11-23T00:30:00Z", "2026-11-23T02:59:00Z", "2026-11-23T03:00:00Z"]
    expect(evenings.map((moment) => isEvening(at(moment), 0))).toEqual([false, true, true, true, false])
    expect(isEvening(at("2026-11-22T15:30:00Z"), HOUR)).toBe(true)
  })
})

describe("days", () => {
  it("are added across months and leap days", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29")
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31")
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2)
  })

  it("are said in words", () => {
    expect(sayDay("2026-11-23")).toBe("Monday 23 November")
    expect(sayDay("2028-02-29")).toBe("Tuesday 29 February")
    expect(sayDayShort("2026-09-02")).toBe("Wed 2 Sep")
    expect(clockTime(at("2026-07-01T06:42:10Z"), 60)).toBe("07:42")
    expect(clockTime(at("2026-07-01T02:05:00Z"), -210)).toBe("22:35")
  })
})
