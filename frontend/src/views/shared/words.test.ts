import { describe, expect, it } from "vitest"

import { count, nameOf, sayDose, sayList, setsDone } from "./words"

describe("a dose in words", () => {
  it("says sets and what is in them", () => {
    expect(sayDose({ sets: 2, reps: 10, side: "each" })).toBe("2 sets of 10, each side")
    expect(sayDose({ sets: 1, reps: 15, side: "both" })).toBe("15 times")
    expect(sayDose({ sets: 4, hold_s: 20, side: "each" })).toBe("4 × 20 s, each side")
    expect(sayDose({ sets: 1, hold_s: 180 })).toBe("3 min")
    expect(sayDose({ sets: 1, hold_s: 90 })).toBe("90 s")
    expect(sayDose({ sets: 1, minutes: 20, side: "both" })).toBe("20 min")
  })
  it("is empty where a stage says how much", () => {
    expect(sayDose({ sets: 1, side: "both" })).toBe("")
  })
})

describe("sets written down when all was done", () => {
  it("names both sides, the sore one first", () => {
    expect(setsDone({ sets: 2, reps: 10, side: "each" }, "left")).toEqual([
      { reps: 10, side: "left" }, { reps: 10, side: "right" }, { reps: 10, side: "left" }, { reps: 10, side: "right" },
    ])
  })
  it("writes one entry a set when both sides work at once", () => {
    expect(setsDone({ sets: 2, hold_s: 30, side: "both" }, "right")).toEqual([{ hold_s: 30, side: "both" }, { hold_s: 30, side: "both" }])
  })
})

it("counts and lists", () => {
  expect(count(1, "entry", "entries")).toBe("1 entry")
  expect(count(3, "entry", "entries")).toBe("3 entries")
  expect(sayList(["a", "b", "c"])).toBe("a, b and c")
  expect(sayList(["a"])).toBe("a")
  expect(sayList([])).toBe("")
})

it("has a readable name for an exercise the program does not know", () => {
  expect(nameOf(null, "hip-hitch")).toBe("Hip hitch")
})
