import { describe, expect, it } from "vitest"

import { boutsOf, doneOf } from "./intervals"

const R4 = boutsOf([{ times: 6, run_min: 2, walk_min: 1 }])
const R9 = boutsOf([{ times: 1, run_min: 15, walk_min: 1 }, { times: 1, run_min: 7, walk_min: 0 }])

describe("a run from door to door", () => {
  it("has a walk at each end and none after the last bout", () => {
    expect(R4.map(({ seconds }) => seconds / 60)).toEqual([5, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 5])
    expect(R9.map(({ run, seconds }) => [run, seconds / 60])).toEqual([[false, 5], [true, 15], [false, 1], [true, 7], [false, 5]])
  })
})

describe("what was done", () => {
  it("is the minutes of the block and the share of the running", () => {
    expect(doneOf(R4, 27 * 60)).toEqual({ minutes: 17, complete: 100 })
    expect(doneOf(R4, 22 * 60)).toEqual({ minutes: 17, complete: 100 })
    expect(doneOf(R4, 11 * 60)).toEqual({ minutes: 6, complete: 33 })
    expect(doneOf(R4, 12 * 60 + 30)).toEqual({ minutes: 7.5, complete: 45 })
  })
  it("is nothing while still walking out", () => {
    expect(doneOf(R4, 0)).toEqual({ minutes: 0, complete: 0 })
    expect(doneOf(R4, 299)).toEqual({ minutes: 0, complete: 0 })
  })
  it("never calls a run whole that lacks a second", () => {
    expect(doneOf(R9, 28 * 60 - 1).complete).toBe(99)
  })
})
