import { expect, it } from "vitest"

import { landings } from "./landings"

it("counts each foot of a hop, and two steps for a second of jogging", () => {
  expect(landings([{ reps: 10, side: "both" }, { reps: 10, side: "left" }, { reps: 10, side: "right" }, { hold_s: 20, side: "both" }])).toBe(80)
  expect(landings([])).toBe(0)
})
