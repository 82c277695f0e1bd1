import { describe, expect, it } from "vitest"

import type { Test } from "../../core/model"
import { lacks, testBody } from "./result"

const walk: Test = { id: "T_walk10", name: "Walk", why: "", steps: [""], each_side: false, records: ["pain"], stop_at: null, form_points: [] }
const plank: Test = { ...walk, id: "T_plank", each_side: true, records: ["pain", "seconds"], stop_at: 60 }
const stepdown: Test = { ...walk, id: "T_stepdown", each_side: true, records: ["pain", "form"], form_points: ["hips", "knee", "trunk", "still"] }
const hop: Test = { ...walk, id: "T_hop", each_side: true, records: ["pain", "completed"] }

describe("what a test still lacks", () => {
  it("is the pain score first; a 0 is a score", () => {
    expect(lacks(walk, {})).not.toBeNull()
    expect(lacks(walk, { pain: 0 })).toBeNull()
  })
  it("is a number or an answer for each side", () => {
    expect(lacks(plank, { pain: 0, injured: { count: 30 } })).not.toBeNull()
    expect(lacks(plank, { pain: 0, injured: { count: 0 }, other: { count: 45 } })).toBeNull()
    expect(lacks(hop, { pain: 0, injured: { completed: false } })).not.toBeNull()
  })
})

describe("a taken test as its event", () => {
  it("leaves out what was not asked or not said", () => {
    expect(testBody(walk, { pain: 1 })).toEqual({ test: "T_walk10", pain: 1 })
    expect(testBody(walk, { pain: 1, limp: false })).toEqual({ test: "T_walk10", pain: 1, limp: false })
  })
  it("names what was measured on each side", () => {
    expect(testBody(plank, { pain: 0, injured: { count: 31 }, other: { count: 44 } })).toEqual({
      test: "T_plank", pain: 0, injured: { seconds: 31 }, other: { seconds: 44 },
    })
  })
  it("passes the form only with level hips and the knee over the toe, on both sides", () => {
    const good = { held: [true, true, false, true] }
    expect(testBody(stepdown, { pain: 0, injured: good, other: good }).passed_form).toBe(true)
    expect(testBody(stepdown, { pain: 0, injured: good, other: { held: [true, true, false, false] } }).passed_form).toBe(false)
    expect(testBody(stepdown, { pain: 0, injured: { held: [false, true, true, true] }, other: good }).passed_form).toBe(false)
    expect(testBody(stepdown, { pain: 0, injured: good, other: good }).injured).toEqual({ form: 3 })
  })
})
