import { describe, expect, it } from "vitest"

import { event } from "../testing/events"
import { goalOn, runsIn, shoesOn } from "./runs"

const run = (day: string, more: object = {}) => event("run", { minutes: 16, peak: 0, complete: 100, ...more }, day)
const shoe = (day: string, name: string, retired = false, km_at_start = 100) =>
  event("shoe", { shoe_id: "blue", name, km_at_start, retired }, day)

describe("runs", () => {
  it("stand latest day first, without those taken out", () => {
    const gone = run("2026-11-21")
    const log = [run("2026-11-20"), run("2026-11-22"), gone, run("2026-11-18"), event("retract", { event_id: gone.id }, "2026-11-22")]
    expect(runsIn(log).map(({ day }) => day)).toEqual(["2026-11-22", "2026-11-20", "2026-11-18"])
  })
})

describe("the goal", () => {
  const five = event("goal", { name: "Parkrun", km: 5, on: "2027-01-16" }, "2026-11-20")
  it("is what was said last", () => {
    const ten = event("goal", { name: "Ten", km: 10, on: "2027-05-01" }, "2026-11-22")
    expect(goalOn([ten, five], "2026-11-22")).toEqual(ten.body)
    expect(goalOn([ten, five], "2026-11-21")).toEqual(five.body)
  })
  it("can be cleared and taken back", () => {
    expect(goalOn([five, event("goal", {}, "2026-11-21")], "2026-11-22")).toBeNull()
    expect(goalOn([five, event("retract", { event_id: five.id }, "2026-11-21")], "2026-11-22")).toBeNull()
  })
})

describe("shoes", () => {
  it("count what was run in them on top of what they had", () => {
    const log = [
      shoe("2026-11-01", "Blue pair"), run("2026-11-20", { km: 2.5, shoe_id: "blue" }), run("2026-11-21", { km: 9 }),
      run("2026-11-22", { shoe_id: "blue" }),
    ]
    // 16 minutes without a distance are 2 km at 8:00 a kilometre.
    expect(shoesOn(log, "2026-11-22")).toEqual([{ shoe_id: "blue", name: "Blue pair", km_at_start: 100, retired: false, km: 104.5 }])
  })
  it("are as they were said to be last, one row a pair", () => {
    const log = [shoe("2026-11-01", "Blue pair"), shoe("2026-11-05", "Old blue pair", true)]
    expect(shoesOn(log, "2026-11-22")).toMatchObject([{ name: "Old blue pair", retired: true, km: 100 }])
  })
})
