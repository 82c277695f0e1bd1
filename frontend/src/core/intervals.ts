import type { PlanInterval } from "./model"
import type { Step } from "./steps"

export interface Bout extends Step {
  readonly run: boolean
}

/** Minutes of walking before and after each stage (H2). */
export const WALK_MIN = 5
const MINUTE_S = 60
const WALK: Bout = { run: false, seconds: WALK_MIN * MINUTE_S }

/** A run from door to door: a walk, the bouts of a stage in order, and a walk. The last walk of the bouts is the walk home. */
export function boutsOf(intervals: readonly PlanInterval[]): readonly [Bout, ...Bout[]] {
  const block = intervals.flatMap(({ times, run_min, walk_min }) =>
    Array.from({ length: times }, () => [
      { run: true, seconds: run_min * MINUTE_S }, { run: false, seconds: walk_min * MINUTE_S },
    ]).flat()).filter(({ seconds }) => seconds > 0)
  return [WALK, ...block.slice(0, block.at(-1)?.run === false ? -1 : undefined), WALK]
}

/** What was done of a run when it ended so many seconds after its start. */
export interface RunDone {
  /** From the first step of running to the end of the last bout, walks between included: what a plan calls its minutes. */
  readonly minutes: number
  /** How much of the running, in percent, rounded down. */
  readonly complete: number
}

/** The work of a run that ended so many seconds after its start. */
export function doneOf(bouts: readonly Bout[], elapsed_s: number): RunDone {
  let at = 0
  let ran = 0
  let block = 0
  let planned = 0
  for (const [index, { run, seconds }] of bouts.entries()) {
    const spent = Math.min(seconds, Math.max(0, elapsed_s - at))
    at += seconds
    if (run) [ran, planned] = [ran + spent, planned + seconds]
    if (index > 0 && index < bouts.length - 1) block += spent
  }
  return {
    minutes: Math.round(block / MINUTE_S * 10) / 10,
    complete: planned === 0 ? 0 : Math.floor(100 * ran / planned),
  }
}
