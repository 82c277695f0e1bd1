import { describe, expect, it } from "vitest"

import type { RunPlan, RunStage } from "../../core/model"
import { ofStage, runOf } from "./planned"
import { fromWhen, runHeadline } from "./words"

const stage = (intervals: [number, number, number][], minutes: number): RunStage => ({
  id: "R1", name: "A name", run_min: 1, longest_min: 1, minutes,
  intervals: intervals.map(([times, run_min, walk_min]) => ({ times, run_min, walk_min })),
})

const run = (more: Partial<RunPlan>): RunPlan => ({
  offered: false, stage: "R1", intervals: null, minutes: null, gate: [], swap: {}, caps: null, earliest: "2026-12-19",
  not_if_done_since: null, reasons: [], ...more,
})

describe("a stage in words", () => {
  it("names run, walk and how often", () => {
    expect(ofStage(stage([[6, 1, 2]], 16))).toMatchObject({ title: "Run 1 min, walk 2 min", detail: "6 times, 26 min with the walks", run_min: 6 })
    expect(ofStage(stage([[1, 15, 1], [1, 7, 0]], 23))).toMatchObject({ title: "Run 15 min, then 7 min", run_min: 22 })
    expect(ofStage(stage([[1, 24, 0]], 24)).title).toBe("Run 24 min in a row")
  })

  it("adds up to the minutes of its block and the walks around it", () => {
    for (const each of [stage([[6, 1, 2]], 16), stage([[8, 1, 1.5]], 18.5), stage([[1, 15, 1], [1, 7, 0]], 23), stage([[1, 30, 0]], 30)]) {
      const { bouts } = ofStage(each)
      expect(bouts?.reduce((sum, { seconds }) => sum + seconds, 0)).toBe((each.minutes + 10) * 60)
    }
  })
})

describe("a run after the last stage", () => {
  const caps = { run_km: 6, week_km: 14.5, week_done_km: 10, flat: true }
  it("is what run and week still allow, at the easy pace", () => {
    expect(runOf(run({ caps: { ...caps, week_done_km: 0 } }), { easy_pace_s_per_km: 360 })).toMatchObject({ title: "Run up to 6 km", run_min: 36 })
    expect(runOf(run({ caps }), {})).toMatchObject({ title: "Run up to 4.5 km", run_min: 36, detail: "About 46 min with the walks" })
    expect(runOf(run({ caps }), { units: "mi" }).title).toBe("Run up to 2.7 miles")
  })
  it("is none once the week is used up", () => {
    expect(runOf(run({ caps: { ...caps, week_done_km: 15 } }), {})).toMatchObject({ run_min: 0, bouts: null })
  })
})

describe("the first line", () => {
  it("says from when, and never more than the earliest", () => {
    expect(runHeadline(run({}), false, "2026-11-22")).toEqual({ title: "No running yet.", reason: "From Saturday 19 December at the earliest." })
    expect(runHeadline(run({ earliest: null }), false, "2026-11-22").reason).toBe("There is no date yet.")
    expect(runHeadline(run({}), true, "2026-11-22").title).toBe("No run today.")
    expect(runHeadline(run({ offered: true }), true, "2026-11-22", { morning: 0 })).toEqual({ title: "You can run today.", reason: "Your knee was 0." })
    expect(runHeadline(run({ earliest: "2026-11-22" }), true, "2026-11-22").title).toBe("No run for now.")
    expect(runHeadline(run({ earliest: "2026-11-22" }), true, "2026-11-22", { ran: true }).title).toBe("You have run today.")
    expect(fromWhen("2026-12-19")).toBe("Saturday 19 December is the earliest. It holds if every morning until then is 0.")
  })
})
