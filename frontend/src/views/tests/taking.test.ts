import { describe, expect, it } from "vitest"

import type { Test } from "../../core/model"
import { stepsOf, testBody } from "./taking"

const walk: Test = {
  id: "T_walk10", name: "Walk", why: "", exercise: null, needs: [], steps: [""], each_side: false, records: ["pain"], stop_at: null,
  timing: null, stop: null, form_points: [], form_pass: null, marks: [],
}
const plank: Test = { ...walk, id: "T_plank", each_side: true, records: ["pain", "seconds"], stop_at: 60 }
const stepdown: Test = {
  ...walk, id: "T_stepdown", each_side: true, records: ["pain", "form"], form_points: ["hips", "knee", "trunk", "still"],
  form_pass: { points: 3, first: 2 },
}

it("takes the good side first, and the questions last", () => {
  expect(stepsOf(plank)).toEqual(["other", "injured", "after"])
  expect(stepsOf(walk)).toEqual(["injured", "after"])
})

describe("a taken test as its event", () => {
  it("leaves out what was not said", () => {
    expect(testBody(walk, 1, {})).toEqual({ test: "T_walk10", pain: 1 })
    expect(testBody(walk, 1, { limp: false, painkiller: false })).toEqual({ test: "T_walk10", pain: 1, limp: false })
  })
  it("says what was finished and what was broken off", () => {
    expect(testBody(walk, 4, { injured: { completed: false } })).toEqual({ test: "T_walk10", pain: 4, injured: { completed: false } })
  })
  it("names what was measured on each side, and no number for a side that was not reached", () => {
    expect(testBody(plank, 0, { injured: { count: 31 }, other: { count: 44 } })).toEqual({
      test: "T_plank", pain: 0, injured: { seconds: 31 }, other: { seconds: 44 },
    })
    expect(testBody(plank, 4, { other: { count: 12 }, painkiller: true })).toEqual({
      test: "T_plank", pain: 4, other: { seconds: 12 }, painkiller: true,
    })
  })
  it("passes the form only with the points that must hold, on both sides", () => {
    const good = { completed: true, held: [true, true, false, true] }
    expect(testBody(stepdown, 0, { injured: good, other: good })).toMatchObject({ passed_form: true, injured: { form: 3, completed: true } })
    expect(testBody(stepdown, 0, { injured: good, other: { held: [true, false, true, true] } }).passed_form).toBe(false)
    expect(testBody(stepdown, 0, { injured: good, other: { held: [true, true] } }).passed_form).toBe(false)
    expect(testBody(stepdown, 0, { injured: good }).passed_form).toBe(false)
  })
})
