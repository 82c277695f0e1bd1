import { dayLog } from "../../core/daylog"
import { addDays } from "../../core/days"
import type { Day, JournalEvent, Standing } from "../../core/model"

/** Calm mornings in a row that end a flare (E4). */
export const NEEDED = 2

/** How many mornings in a row, this one last, were at or below the usual score since the flare began (E4). */
export function calmMornings(flare: NonNullable<Standing["flare"]>, log: readonly JournalEvent[], today: Day): number {
  let count = 0
  for (let day = today; day > flare.since && count < NEEDED; day = addDays(day, -1)) {
    const { morning } = dayLog(log, day)
    if (morning === undefined || morning > flare.base) break
    count += 1
  }
  return count
}
