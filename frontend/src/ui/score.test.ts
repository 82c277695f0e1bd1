import { describe, expect, it } from "vitest"

import { moveTo } from "./score"

describe("keys in the two rows of scores", () => {
  it("goes along and round", () => {
    expect(moveTo("ArrowRight", 5)).toBe(6)
    expect(moveTo("ArrowRight", 10)).toBe(0)
    expect(moveTo("ArrowLeft", 0)).toBe(10)
  })
  it("goes up and down between the rows and stops at the ends", () => {
    expect(moveTo("ArrowDown", 2)).toBe(8)
    expect(moveTo("ArrowDown", 5)).toBe(10)
    expect(moveTo("ArrowUp", 8)).toBe(2)
    expect(moveTo("ArrowUp", 2)).toBe(0)
  })
  it("takes digits and the ends, and leaves other keys alone", () => {
    expect(moveTo("7", 0)).toBe(7)
    expect(moveTo("Home", 7)).toBe(0)
    expect(moveTo("End", 0)).toBe(10)
    expect(moveTo("Enter", 3)).toBeNull()
    expect(moveTo("F5", 3)).toBeNull()
  })
})
