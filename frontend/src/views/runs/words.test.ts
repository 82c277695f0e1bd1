import { describe, expect, it } from "vitest"
import type { RunPlan, RunStage } from "../../core/model"
import { bouts, fromWhen, runHeadline, stageWords } from "./words"

const stage = (intervals: [number, number, number][], minutes: number): RunStage => ({
  id: "R1", name: "A name", run_min: 1, longest_min: 1, minutes,
  intervals: intervals.map(([times, run_min, walk_min]) => ({ times, run_min, walk_min })),
})

describe("a stage in words", () => {
  it("names run, walk and how often", () => {
    expect(stageWords(stage([[6, 1, 2]], 16))).toEqual({ title: "Run 1 min, walk 2 min", detail: "6 times, 26 min with the walks" })
    expect(stageWords(stage([[1, 15, 1], [1, 7, 0]], 23)).title).toBe("Run 15 min, then 7 min")
    expect(stageWords(stage([[1, 24, 0]], 24)).title).toBe("Run 24 min in a row")
  })

  it("adds up to the minutes of its block, with no walk at its end", () => {
    for (const each of [stage([[6, 1, 2]], 16), stage([[8, 1, 1.5]], 18.5), stage([[1, 15, 1], [1, 7, 0]], 23), stage([[1, 30, 0]], 30)]) {
      expect(bouts(each).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(each.minutes)
      expect(bouts(each).at(-1)?.run).toBe(true)
    }
  })
})

describe("the first line", () => {
  const run = (more: Partial<RunPlan>): RunPlan => ({
    offered: false, stage: "R1", intervals: null, minutes: null, gate: [], swap: {}, caps: null, earliest: "2026-12-19",
    not_if_done_since: null, reasons: [], ...more,
  })

  it("says from when, and never more than the earliest", () => {
    expect(runHeadline(run({}), false, "2026-11-22")).toEqual({ title: "No running yet.", reason: "From Saturday 19 December at the earliest." })
    expect(runHeadline(run({ earliest: null }), false, "2026-11-22").reason).toBe("There is no date yet.")
    expect(runHeadline(run({}), true, "2026-11-22").title).toBe("No run today.")
    expect(runHeadline(run({ offered: true }), true, "2026-11-22").title).toBe("You can run today.")
    expect(fromWhen("2026-12-19")).toBe("Saturday 19 December is the earliest. It holds if every morning until then is 0.")
  })
})
