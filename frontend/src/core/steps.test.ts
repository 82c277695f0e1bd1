import { describe, expect, it } from "vitest"

import { pause, resume, shifted, skip, stepCue, stepNow, type Step, type StepCue, type StepNow, type StepTimer } from "./steps"

const START = Date.parse("2026-11-24T07:00:00Z")
const STEPS: readonly [Step, ...Step[]] = [{ seconds: 300 }, { seconds: 120 }, { seconds: 60 }, { seconds: 300 }]
const begun: StepTimer = { started_at: START, paused_at: null }
const at = (timer: StepTimer, seconds: number) => stepNow(STEPS, timer, START + seconds * 1000)

describe("timed steps", () => {
  it("are found from the start and the present moment alone", () => {
    expect(at(begun, 0)).toMatchObject({ index: 0, left_s: 300, total_left_s: 780, next: STEPS[1], over: false })
    expect(at(begun, 299.9)).toMatchObject({ index: 0, left_s: 1 })
    expect(at(begun, 300)).toMatchObject({ index: 1, left_s: 120, elapsed_s: 300 })
    expect(at(begun, 480)).toMatchObject({ index: 3, left_s: 300, next: null })
    expect(at(begun, 780)).toMatchObject({ index: 3, left_s: 0, over: true })
    expect(at(begun, 900)).toMatchObject({ index: 3, over: true, elapsed_s: 900, total_s: 780, total_left_s: 0 })
  })

  it("have not begun before their start", () => {
    expect(at(begun, -60)).toMatchObject({ index: 0, elapsed_s: 0, left_s: 300 })
  })

  it("stand still while paused and go on from there", () => {
    const paused = pause(begun, START + 310_000)
    expect(at(paused, 4000)).toMatchObject({ index: 1, left_s: 110 })
    expect(pause(paused, START + 400_000)).toEqual(paused)
    const gone = resume(paused, START + 1_310_000)
    expect(at(gone, 1310)).toMatchObject({ index: 1, left_s: 110 })
    expect(resume(gone, START + 9_000_000)).toEqual(gone)
  })

  it("lose nothing to a clock that is set, running or paused", () => {
    for (const timer of [begun, pause(begun, START + 200_000)]) {
      expect(stepNow(STEPS, shifted(timer, 3_600_000), START + 3_800_000)).toEqual(at(timer, 200))
    }
  })
})

/** A small generator of numbers, the same ones for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe("whatever a person does", () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))("the active time is what counts, seed %i", (seed) => {
    const pick = numbers(seed)
    let timer = begun
    let now = START
    let active = 0
    for (let turn = 0; turn < 60; turn += 1) {
      switch (pick(5)) {
        case 0: timer = pause(timer, now); break
        case 1: timer = resume(timer, now); break
        case 2: {
          const here = stepNow(STEPS, timer, now)
          timer = skip(timer, here)
          active += here.left_s * 1000
          break
        }
        case 3: {
          const by = pick(7200_000) - 3600_000
          timer = shifted(timer, by)
          now += by
          break
        }
        default: {
          const by = pick(90_000)
          now += by
          if (timer.paused_at === null) active += by
        }
      }
      // A kill in between: what is kept is all there is.
      timer = JSON.parse(JSON.stringify(timer)) as StepTimer
      const shown = stepNow(STEPS, timer, now)
      const ends = [300, 420, 480, 780]
      const seconds = Math.floor(active / 1000)
      const index = ends.findIndex((end) => seconds < end)
      expect(shown.elapsed_s).toBe(seconds)
      expect(shown.index).toBe(index < 0 ? 3 : index)
      expect(shown.left_s).toBe(index < 0 ? 0 : (ends[index] ?? 0) - seconds)
      expect(shown.over).toBe(index < 0)
    }
  })
})

describe("what is said", () => {
  /** Every cue of a whole run, looked at every so many milliseconds. */
  function heard(every: number, from = 0): [number, StepCue][] {
    const said: [number, StepCue][] = []
    let before: StepNow<Step> | null = null
    for (let ms = from; ms <= 800_000; ms += every) {
      const after = stepNow(STEPS, begun, START + ms)
      const cue = stepCue(before, after)
      if (cue) said.push([after.elapsed_s, cue])
      before = after
    }
    return said
  }

  it("is each step once, three ticks before it, and the end", () => {
    const ticks = (end: number): [number, StepCue][] => [[end - 3, "tick"], [end - 2, "tick"], [end - 1, "tick"]]
    expect(heard(250)).toEqual([
      [0, "step"], ...ticks(300), [300, "step"], ...ticks(420), [420, "step"], ...ticks(480), [480, "step"], ...ticks(780), [780, "over"],
    ])
  })

  it("is where it stands now after the phone was dark, not what was missed", () => {
    expect(heard(200_000)).toEqual([[0, "step"], [400, "step"], [600, "step"], [800, "over"]])
    expect(heard(10_000, 790_000)).toEqual([[790, "over"]])
  })
})
