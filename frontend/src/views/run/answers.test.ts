import { describe, expect, it } from "vitest"

import { lacks, runBody, type RunAnswers } from "./answers"
import { numberOf } from "./fields"
import { sayBout } from "./words"

const asked = { first: "2026-11-01", last: "2026-11-24", timed: false }
const whole: RunAnswers = { day: "2026-11-24", minutes: 17, peak: 0, complete: 100 }

describe("what a run still lacks", () => {
  it("is nothing with day, minutes, score and share", () => {
    expect(lacks(whole, asked)).toBeNull()
    expect(lacks({ ...whole, day: undefined }, { ...asked, timed: true })).toBeNull()
  })
  it("names the first thing that is missing or cannot be", () => {
    const cases: [RunAnswers, RegExp][] = [
      [{ day: undefined }, /day/], [{ day: "2026-11-25" }, /day/], [{ day: "2026-10-31" }, /day/], [{ day: "" }, /day/],
      [{ minutes: undefined }, /minutes/], [{ minutes: 0 }, /minutes/], [{ minutes: 1441 }, /minutes/],
      [{ km: 1001 }, /distance/], [{ cadence: 401 }, /steps/], [{ peak: undefined }, /score/], [{ peak: 2, onset_min: 2000 }, /began/], [{ complete: undefined }, /how much/],
    ]
    for (const [change, words] of cases) expect(lacks({ ...whole, ...change }, asked)).toMatch(words)
  })
  it("lets a run that hurt on the first walk be none at all", () => {
    expect(lacks({ ...whole, minutes: 0 }, { ...asked, timed: true })).toBeNull()
  })
})

describe("the body", () => {
  it("has what was said and nothing else", () => {
    expect(runBody({ ...whole, km: undefined, post: null, surface: "grass", sharp: false }))
      .toEqual({ minutes: 17, peak: 0, complete: 100, surface: "grass", sharp: false })
  })
  it("has whole steps", () => {
    expect(runBody({ ...whole, cadence: 171.6 })).toMatchObject({ cadence: 172 })
  })
  it("says when the pain began only where there was pain", () => {
    expect(runBody({ ...whole, onset_min: 6 })).not.toHaveProperty("onset_min")
    expect(runBody({ ...whole, peak: 1, onset_min: 6 })).toMatchObject({ onset_min: 6 })
  })
})

it("reads numbers as they are typed", () => {
  expect(["", " ", "abc", "-1", "2.5", "0", "1e999"].map((text) => numberOf(text)))
    .toEqual([undefined, undefined, undefined, undefined, 2.5, 0, undefined])
})

it("says what to do and for how long", () => {
  expect(sayBout({ run: true, seconds: 60 }, false)).toBe("Run for 1 minute")
  expect(sayBout({ run: false, seconds: 90 }, false)).toBe("Walk for 90 seconds")
  expect(sayBout({ run: false, seconds: 300 }, true)).toBe("Walk home for 5 minutes")
})
