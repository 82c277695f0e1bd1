import { sayDay, type Day } from "../../core/days"
import { WALK_MIN } from "../../core/intervals"
import type { PlanInterval, RunPlan } from "../../core/model"

const minutes = (count: number): string => `${count} min`

/** What a block asks for: `Run 1 min, walk 2 min` and `6 times, 26 min with the walks`. */
export function blockWords(intervals: readonly PlanInterval[], block_min: number): { title: string; detail: string } {
  const [first, ...rest] = intervals
  const detail = `${minutes(block_min + 2 * WALK_MIN)} with the walks`
  if (!first) return { title: "An easy run", detail }
  if (rest.length === 0 && first.times === 1) return { title: `Run ${minutes(first.run_min)} in a row`, detail }
  if (rest.length > 0) return { title: `Run ${intervals.map(({ run_min }) => minutes(run_min)).join(", then ")}`, detail }
  return { title: `Run ${minutes(first.run_min)}, walk ${minutes(first.walk_min)}`, detail: `${first.times} times, ${detail}` }
}

/** From when a run could be offered, said with care: one date is never a promise. */
export const fromWhen = (earliest: Day): string =>
  `${sayDay(earliest)} is the earliest. It holds if every morning until then is 0.`

/** The first line: whether there is a run today, and if not from when. `ran`: today's run is in the log. */
export function runHeadline(
  { offered, earliest }: RunPlan, phaseRuns: boolean, today: Day, { morning, ran = false }: { morning?: number | undefined; ran?: boolean } = {},
): { title: string; reason: string } {
  if (ran) return { title: "You have run today.", reason: "Now a full day of rest." }
  if (offered) return { title: "You can run today.", reason: morning === undefined ? "" : `Your knee was ${morning}.` }
  if (earliest === today) return { title: "No run for now.", reason: "First say how your knee is this morning." }
  return {
    title: phaseRuns ? "No run today." : "No running yet.",
    reason: earliest === null ? "There is no date yet." : `From ${sayDay(earliest)} at the earliest.`,
  }
}
