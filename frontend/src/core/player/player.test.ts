import { describe, expect, it } from "vitest"

import { dice } from "../../testing/events"
import { playerCue } from "./cues"
import { back, begin, didReps, look, next, pause, playerNow, resume, skip, type PlayerState } from "./player"
import { behind, itemDone } from "./record"
import { stepsOf, tempoOf, type PlayerItem } from "./steps"

const hold: PlayerItem = { exercise: "stretch", dose: { sets: 2, hold_s: 30, rest_s: 15, side: "each" }, tempo: null }
const lifts: PlayerItem = { exercise: "clamshell", dose: { sets: 2, reps: 8, rest_s: 45, side: "each" }, tempo: [2, 1, 3] }
const walk: PlayerItem = { exercise: "walk", dose: { sets: 1, minutes: 3 }, tempo: null }
const free: PlayerItem = { exercise: "hops", dose: { sets: 1, reps: 20 }, tempo: null }
const items = [walk, hold, lifts, free]
const steps = stepsOf(items, "left")
const START = 1_000_000

/** Looks four times a second, as the page does, for so many seconds. */
function awake(state: PlayerState, from: number, seconds: number): PlayerState {
  let at = state
  for (let ms = from; ms <= from + seconds * 1000; ms += 250) at = look(steps, at, ms)
  return at
}

describe("the list of steps", () => {
  it("begins with getting ready and rests between exercises, the sore side first", () => {
    expect(steps.filter(({ item }) => item === 1).map(({ part, set, side, seconds }) => [part, set, side, seconds])).toEqual([
      ["rest", 1, "left", 10],
      ["work", 1, "left", 30], ["switch", 1, "right", 5], ["work", 1, "right", 30],
      ["rest", 2, "left", 15],
      ["work", 2, "left", 30], ["switch", 2, "right", 5], ["work", 2, "right", 30],
    ])
    expect(steps[0]).toEqual({ part: "ready", item: 0, set: 1, side: "both", seconds: 10 })
  })
  it("times repetitions by their rhythm, and waits for a tap where there is none", () => {
    expect(steps.find(({ item, part }) => item === 2 && part === "work")?.seconds).toBe(48)
    expect(steps.at(-1)?.seconds).toBeNull()
    expect([tempoOf("2-1-3"), tempoOf("easy"), tempoOf("hold 2")]).toEqual([[2, 1, 3], null, null])
  })
})

describe("by the clock", () => {
  it("goes from deadline to deadline and does not drift", () => {
    const state = awake(begin(START), START + 130, 300)
    // 10 ready, 180 walk, 10 rest, 30 left, 5 switch, 30 right, 15 rest: 20 s into the second set.
    expect(steps[state.at]).toMatchObject({ item: 1, set: 2, part: "work", side: "left" })
    expect(state.started_at).toBe(START + 280_000)
  })
  it("counts repetitions and the parts of each", () => {
    const at = steps.findIndex(({ item, part }) => item === 2 && part === "work")
    const state = { ...begin(START), at }
    const rep = (s: number) => playerNow(items, steps, state, START + s * 1000).rep
    expect([0, 1.9, 2, 3, 5.9, 6, 47.9, 48].map(rep)).toEqual([
      { number: 1, part: 0 }, { number: 1, part: 0 }, { number: 1, part: 1 }, { number: 1, part: 2 }, { number: 1, part: 2 },
      { number: 2, part: 0 }, { number: 8, part: 2 }, { number: 8, part: 2 },
    ])
  })
  it("stays where it was slept through, says for how long, and counts nothing as done", () => {
    const asleep = look(steps, next(steps, begin(START), START), START + 180_000 + 600_000)
    const now = playerNow(items, steps, asleep, START + 780_000)
    expect([asleep.at, now.late_s, now.left_s, asleep.done]).toEqual([1, 600, 0, {}])
    expect(next(steps, asleep, START + 780_000)).toMatchObject({ at: 2, started_at: START + 780_000, done: { 1: null } })
  })
  it("stands still in a pause", () => {
    const state = pause(next(steps, begin(START), START), START + 60_000)
    expect(look(steps, state, START + 1_000_000)).toBe(state)
    expect(playerNow(items, steps, state, START + 1_000_000).left_s).toBe(120)
    expect(playerNow(items, steps, resume(state, START + 1_000_000), START + 1_000_000).left_s).toBe(120)
  })
})

describe("what was done", () => {
  it("is the sets that were done, with the number of repetitions", () => {
    let state: PlayerState = { ...begin(START), at: steps.findIndex(({ item, part }) => item === 2 && part === "work") }
    state = didReps(next(steps, state, START), 4)
    state = skip(steps, next(steps, next(steps, state, START), START), START)
    expect(itemDone(items, steps, state, 2)).toEqual({
      sets: [{ reps: 4, side: "left" }, { reps: 8, side: "right" }], complete: 37,
    })
    expect(behind(items, steps, state)).toEqual([0, 1, 2])
    expect(itemDone(items, steps, state, 1)).toEqual({ sets: [], complete: 0 })
  })
  it("is taken out again by going back", () => {
    const at = steps.findIndex(({ item, set, part }) => item === 1 && set === 2 && part === "rest")
    const state = back(steps, { ...begin(START), at, done: { 1: null, 3: null, 5: null } }, START)
    expect([steps[state.at]?.side, state.done]).toEqual(["right", { 1: null, 3: null }])
  })
})

describe("cues", () => {
  it("say each step, half of a long hold and the last three seconds", () => {
    let state = { ...begin(START), at: 3 }
    let before = null
    const said: string[] = []
    for (let ms = START; ms <= START + 36_000; ms += 250) {
      state = look(steps, state, ms)
      const now = playerNow(items, steps, state, ms)
      const cue = playerCue(before, now)
      if (cue) said.push(`${cue} ${(ms - START) / 1000}`)
      before = now
    }
    expect(said).toEqual(["step 0", "half 15", "tick 27", "tick 28", "tick 29", "step 30", "tick 32", "tick 33", "tick 34", "step 35"])
  })
})

it("holds together whatever is tapped whenever", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const roll = dice(seed)
    let state = begin(START)
    let ms = START
    for (let turn = 0; turn < 120; turn += 1) {
      ms += Math.floor(roll() * (roll() < 0.1 ? 900_000 : 8000))
      const before = state
      const deeds = [look, look, look, next, back, skip, (_: unknown, one: PlayerState, at: number) => pause(one, at),
        (_: unknown, one: PlayerState, at: number) => resume(one, at)]
      const deed = deeds[Math.floor(roll() * deeds.length)] ?? look
      state = deed(steps, state, ms)
      const now = playerNow(items, steps, state, ms)
      expect(state.at).toBeGreaterThanOrEqual(0)
      expect(state.at).toBeLessThanOrEqual(steps.length)
      if (now.step && now.step.seconds !== null) {
        expect(now.left_s).toBeGreaterThanOrEqual(0)
        expect(now.left_s).toBeLessThanOrEqual(now.step.seconds)
      }
      for (const at of Object.keys(state.done).map(Number)) {
        expect(steps[at]?.part).toBe("work")
        expect(at).toBeLessThan(state.at)
      }
      // Only a tap or a deadline that was seen adds work.
      const added = Object.keys(state.done).length - Object.keys(before.done).length
      expect(added).toBeLessThanOrEqual(deed === next || deed === look ? 1 : 0)
      if (before.paused_at !== null && deed === look) expect(state).toBe(before)
    }
  }
})
