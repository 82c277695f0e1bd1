import { describe, expect, it } from "vitest"

import { frameAt, hull, moment, placed, type Film } from "./film"

const FILM: Film = {
  view: "0 0 100 100", beat: 2, round: false,
  shapes: [["shirt", 0, 10], ["skin", 3, 4, 4, 4], ["muscle", 1, 2]],
  frames: [[50, 50, 0, 0, 10, 0, 20, 0, 5, 5], [0, 0, 0, 10, 0, 10, 0, 10, 0, 0], [0, 0, 0, 10, 0, 10, 0, 10, 0, 0]],
  orders: [[0, 1, 2], [], [2, 1]],
  stops: [0, 2], steps: [0, 2],
}
/** The points of a path, without the radii of its arcs. */
const numbers = (path: string) => (path.replaceAll(/A\S+ \S+ 0 0 1 /g, "L").match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
const across = (path: string) => numbers(path).filter((_, i) => i % 2 === 0)
const down = (path: string) => numbers(path).filter((_, i) => i % 2 === 1)

describe("hull", () => {
  it("holds every circle and is no wider than they are", () => {
    const path = hull([[0, 0, 10], [40, 0, 5]])
    expect(Math.min(...across(path))).toBe(-10)
    expect(Math.max(...across(path))).toBe(45)
    expect(Math.max(...down(path))).toBe(10)
  })

  it("keeps the corners of circles without a radius", () => {
    const path = hull([[0, 0, 0], [10, 0, 0], [10, 10, 0], [0, 10, 0]])
    expect(new Set(numbers(path))).toEqual(new Set([0, 10]))
  })
})

describe("moment", () => {
  const frames = placed(FILM)

  it("adds up the ways from frame to frame", () => {
    expect(frames.map((frame) => frame[3])).toEqual([0, 10, 20])
  })

  it("mixes two frames", () => {
    const [, , limb] = moment(FILM, frames, 0.5)
    expect(limb?.[0]).toBe("skin")
    expect(Math.min(...down(limb?.[1] ?? ""))).toBe(1)
    expect(Math.max(...down(limb?.[1] ?? ""))).toBe(9)
  })

  it("draws in the order of the frame, or of the last one that says it, each rim under its own shape", () => {
    const colours = (at: number) => moment(FILM, frames, at).map(([colour]) => colour)
    expect(colours(0)).toEqual(["shirt", "ground", "skin", "ground", "muscle"])
    expect(colours(1.5)).toEqual(colours(0))
    expect(colours(2)).toEqual(["ground", "muscle", "ground", "skin"])
  })

  it("keeps a rim away from the ends by which a limb hangs on", () => {
    const [, rim, limb] = moment(FILM, frames, 0)
    expect(Math.min(...across(rim?.[1] ?? ""))).toBeGreaterThan(Math.min(...across(limb?.[1] ?? "")))
    expect(Math.min(...down(rim?.[1] ?? ""))).toBeLessThan(Math.min(...down(limb?.[1] ?? "")))
  })
})

describe("frameAt", () => {
  it("goes there and back in the rhythm that is given, and begins again with each repetition", () => {
    const at = (seconds: number) => frameAt(FILM, 2, seconds, [2, 1, 3])
    expect([0, 2, 3, 6].map(at)).toEqual([0, 2, 2, 0])
    expect(at(1)).toBeCloseTo(1)
    expect(at(4.5)).toBeCloseTo(1)
    expect(at(8.5)).toBe(2)
  })

  it("takes its own time without one, and rests at both ends", () => {
    expect(frameAt(FILM, 2, 2.5)).toBe(2)
    expect(frameAt(FILM, 2, 5)).toBe(0)
  })

  it("goes round at an even pace", () => {
    const round = { ...FILM, round: true }
    expect(frameAt(round, 2, 1)).toBe(1)
    expect(frameAt(round, 2, 3)).toBe(1)
  })
})
