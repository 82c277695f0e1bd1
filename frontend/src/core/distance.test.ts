import { describe, expect, it } from "vitest"

import { easyPace, inKm, inUnits, sayKm } from "./distance"

describe("distances", () => {
  it("never read as more than they are", () => {
    expect([2.3, 5, 14.5, 0.7, 6.06, 1.1].map((km) => sayKm(km, "km"))).toEqual(["2.3 km", "5 km", "14.5 km", "0.7 km", "6 km", "1.1 km"])
    expect([5, 1.609344, 14.5, 0].map((km) => sayKm(km, "mi"))).toEqual(["3.1 miles", "1 mile", "9 miles", "0 miles"])
  })
  it("come back from the journal as they were typed, in either unit", () => {
    for (let typed = 0; typed <= 30; typed += 0.01) {
      const two = Math.round(typed * 100) / 100
      for (const units of ["km", "mi"] as const) expect(inUnits(inKm(two, units), units)).toBe(two)
    }
  })
})

it("takes 8 minutes a kilometre where no pace was given", () => {
  expect([easyPace({}), easyPace({ easy_pace_s_per_km: null }), easyPace({ easy_pace_s_per_km: 360 })]).toEqual([480, 480, 360])
})
