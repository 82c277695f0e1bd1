import type { Choices } from "../../core/choices"
import { easyPace, sayKm, unitsOf } from "../../core/distance"
import { boutsOf, type Bout } from "../../core/intervals"
import type { PlanInterval, RunPlan, RunStage } from "../../core/model"
import { blockWords } from "./words"

/** The run of a plan in words and in bouts; no bouts where nothing of it is left to run. */
export interface PlannedRun {
  readonly title: string
  readonly detail: string
  /** Minutes of running. */
  readonly run_min: number
  readonly bouts: readonly [Bout, ...Bout[]] | null
}

const planned = (intervals: readonly PlanInterval[], block_min: number): PlannedRun => ({
  ...blockWords(intervals, block_min),
  run_min: intervals.reduce((sum, { times, run_min }) => sum + times * run_min, 0),
  bouts: boutsOf(intervals),
})

export const ofStage = ({ intervals, minutes }: RunStage): PlannedRun => planned(intervals, minutes)

/** The day's run: the intervals of its stage, or after the last stage what the caps allow at an easy pace. */
export function runOf({ intervals, minutes, caps }: RunPlan, choices: Choices): PlannedRun {
  if (!caps) return planned(intervals ?? [], minutes ?? 0)
  const km = Math.max(0, Math.min(caps.run_km, caps.week_km - caps.week_done_km))
  const run_min = Math.floor(km * easyPace(choices) / 60)
  const run = planned([{ times: 1, run_min, walk_min: 0 }], run_min)
  return { ...run, title: `Run up to ${sayKm(km, unitsOf(choices))}`, detail: `About ${run.detail}`, bouts: run_min > 0 ? run.bouts : null }
}
