import { describe, expect, it } from "vitest"

import type { Timing } from "./model"
import { testNow } from "./testclock"

const T0 = 1_000_000
const timing = (part: Partial<Timing>): Timing => ({ kind: "up", seconds: null, up_s: null, down_s: null, ready_s: 0, ...part })
const at = (of: Timing, most: number, seconds: number) => testNow(of, most, T0, T0 + seconds * 1000)

describe("the clock of a test", () => {
  it("counts a time down and stops at nothing", () => {
    const walk = timing({ kind: "down", seconds: 600 })
    expect(at(walk, 0, 0)).toMatchObject({ state: "going", shown: 600, done: 0 })
    expect(at(walk, 0, 599.9)).toMatchObject({ state: "going", shown: 1, done: 599 })
    expect(at(walk, 0, 600)).toMatchObject({ state: "over", shown: 0, done: 600 })
    expect(at(walk, 0, 5000)).toMatchObject({ state: "over", shown: 0, done: 600 })
  })
  it("gives time to get into place first", () => {
    const plank = timing({ ready_s: 5 })
    expect(at(plank, 60, 0)).toMatchObject({ state: "ready", shown: 5, done: 0 })
    expect(at(plank, 60, 4.9)).toMatchObject({ state: "ready", shown: 1 })
    expect(at(plank, 60, 36)).toMatchObject({ state: "going", shown: 31, done: 31 })
    expect(at(plank, 60, 65)).toMatchObject({ state: "over", shown: 60, done: 60 })
  })
  it("counts a repetition once it is down again", () => {
    const lifts = timing({ kind: "tempo", up_s: 2, down_s: 2 })
    expect(at(lifts, 30, 1)).toMatchObject({ done: 0, up: true })
    expect(at(lifts, 30, 3.9)).toMatchObject({ done: 0, up: false })
    expect(at(lifts, 30, 4)).toMatchObject({ state: "going", done: 1, shown: 1, up: true })
    expect(at(lifts, 30, 119.9)).toMatchObject({ state: "going", done: 29 })
    expect(at(lifts, 30, 120)).toMatchObject({ state: "over", done: 30 })
  })
})
