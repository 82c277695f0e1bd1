import { describe, expect, it } from "vitest"

import type { Mark, Test } from "./model"
import { likeOther, markOf, missesOf, outcomeOf, type Tried } from "./readiness"

const mark = (part: Partial<Mark>): Mark => ({
  phase: "load", pain: 2, least: null, each: false, like_other: null, enough: null, next_morning: false, lines: [], ...part,
})
const test = (part: Partial<Test>): Test => ({
  id: "T_x", name: "", why: "", exercise: null, needs: [], steps: [""], each_side: true, records: ["pain", "reps"], stop_at: 30,
  timing: null, stop: "", form_points: [], form_pass: null, marks: [], ...part,
})
const tried = (part: Partial<Tried>): Tried => ({ test: "T_x", pain: 0, ...part })
const sides = (mine: number, theirs: number) => ({ injured: { reps: mine }, other: { reps: theirs } })

describe("what a try fell short of", () => {
  const lifts = mark({ least: 25, like_other: 90, enough: 30 })
  it("is more pain than the mark, a stab or a limp", () => {
    expect(missesOf(test({}), mark({ least: 1 }), tried({ ...sides(9, 9), pain: 3, sharp: true, limp: true }), false)).toEqual(["pain", "sharp", "limp"])
    expect(missesOf(test({}), mark({ least: 1 }), tried({ ...sides(9, 9), pain: 2, sharp: false }), false)).toEqual([])
  })
  it("is the sore side against the other, unless it has enough", () => {
    expect(missesOf(test({}), lifts, tried(sides(25, 27)), false)).toEqual([])
    expect(missesOf(test({}), lifts, tried(sides(25, 28)), false)).toEqual(["alike"])
    expect(missesOf(test({}), lifts, tried(sides(30, 60)), false)).toEqual([])
    expect(missesOf(test({}), lifts, tried({ injured: { reps: 26 } }), false)).toEqual(["alike"])
    expect(missesOf(test({}), lifts, tried({ injured: { reps: 26 } }), true)).toEqual([])
  })
  it("is the other side where both have to reach it", () => {
    expect(missesOf(test({}), mark({ least: 15, each: true }), tried(sides(15, 14)), false)).toEqual(["other"])
    expect(missesOf(test({}), mark({ least: 15, each: true }), tried({}), false)).toEqual(["least", "other"])
  })
  it("is form on either side, and what was not finished", () => {
    const form = test({ records: ["pain", "form"], form_points: ["", "", "", ""], form_pass: { points: 3, first: 2 } })
    expect(missesOf(form, mark({}), tried({ passed_form: true, injured: { form: 3 }, other: { form: 4 } }), false)).toEqual([])
    expect(missesOf(form, mark({}), tried({ passed_form: true, injured: { form: 2 }, other: { form: 4 } }), false)).toEqual(["form"])
    expect(missesOf(form, mark({}), tried({ injured: { completed: false } }), false)).toEqual(["unfinished", "form"])
    const hop = test({ records: ["pain", "completed"], stop_at: 10 })
    expect(missesOf(hop, mark({}), tried({ injured: { completed: true }, other: { reps: 10 } }), false)).toEqual([])
    expect(missesOf(hop, mark({}), tried({ injured: { completed: true } }), false)).toEqual(["unfinished"])
  })
})

describe("a day's tries", () => {
  const jog = test({ each_side: false, records: ["pain"], marks: [mark({ phase: "functional", pain: 0 })] })
  it("pass only if each did, and a painkiller's plays no part", () => {
    expect(outcomeOf(jog, "functional", [tried({}), tried({})], false)).toBe("passed")
    expect(outcomeOf(jog, "functional", [tried({}), tried({ pain: 1 })], false)).toBe("failed")
    expect(outcomeOf(jog, "functional", [tried({ pain: 5, painkiller: true })], false)).toBe("void")
    expect(outcomeOf(jog, "functional", [tried({}), tried({ painkiller: true })], false)).toBe("void")
  })
  it("come to nothing where the phase asks for nothing", () => {
    expect(markOf(jog, "load")).toBeNull()
    expect(outcomeOf(jog, "load", [tried({})], false)).toBeNull()
    expect(outcomeOf(jog, "functional", [], false)).toBeNull()
  })
})

it("compares the sides by whole percent, rounded down", () => {
  expect(likeOther(tried(sides(25, 28)))).toBe(89)
  expect(likeOther(tried(sides(25, 0)))).toBeNull()
  expect(likeOther(tried({}))).toBeNull()
})
