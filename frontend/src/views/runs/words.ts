import { sayDay, type Day } from "../../core/days"
import type { RunPlan, RunStage } from "../../core/model"

/** Minutes of walking before and after each stage (H2). */
export const WALK_MIN = 5

const minutes = (count: number): string => `${count} min`

/** What a stage asks for: `Run 1 min, walk 2 min` and `6 times, 26 min with the walks`. */
export function stageWords(stage: RunStage): { title: string; detail: string } {
  const [first, ...rest] = stage.intervals
  const detail = `${minutes(stage.minutes + 2 * WALK_MIN)} with the walks`
  if (!first) return { title: stage.name, detail }
  if (rest.length === 0 && first.times === 1) return { title: `Run ${minutes(first.run_min)} in a row`, detail }
  if (rest.length > 0) return { title: `Run ${stage.intervals.map(({ run_min }) => minutes(run_min)).join(", then ")}`, detail }
  return { title: `Run ${minutes(first.run_min)}, walk ${minutes(first.walk_min)}`, detail: `${first.times} times, ${detail}` }
}

/** The bouts of a stage in order, in minutes; the last walk is part of the walk home. */
export function bouts(stage: RunStage): { run: boolean; minutes: number }[] {
  const all = stage.intervals.flatMap(({ times, run_min, walk_min }) =>
    Array.from({ length: times }, () => [{ run: true, minutes: run_min }, { run: false, minutes: walk_min }]).flat())
  return all.slice(0, all.at(-1)?.run === false ? -1 : undefined).filter(({ minutes: length }) => length > 0)
}

/** From when a run could be offered, said with care: one date is never a promise. */
export const fromWhen = (earliest: Day): string =>
  `${sayDay(earliest)} is the earliest. It holds if every morning until then is 0.`

/** The first line: whether there is a run today, and if not from when. */
export function runHeadline(run: RunPlan, phaseRuns: boolean, today: Day): { title: string; reason: string } {
  if (run.offered) return { title: "You can run today.", reason: "" }
  if (run.earliest === today) return { title: "No run for now.", reason: "First say how your knee is this morning." }
  if (run.earliest === null) return { title: phaseRuns ? "No run today." : "No running yet.", reason: "There is no date yet." }
  return { title: phaseRuns ? "No run today." : "No running yet.", reason: `From ${sayDay(run.earliest)} at the earliest.` }
}
