import type { DayLog } from "../../core/daylog"
import type { SlotId } from "../../core/model"

const MINUTE_MS = 60_000
const FROM_MIN = 30
const UNTIL_MIN = 180

export interface AfterDue {
  readonly slot: SlotId
  /** Since the session was finished. */
  readonly minutes: number
}

/** The slots whose later score is due: 30 minutes to 3 hours after they were finished (E1). */
export function dueAfter(log: DayLog, nowMs: number): readonly AfterDue[] {
  const given = new Set(log.after.map(({ body }) => body.slot))
  return log.sessions
    .map(({ body, at }) => ({ slot: body.slot, minutes: Math.floor((nowMs - Date.parse(at)) / MINUTE_MS) }))
    .filter(({ slot, minutes }) => !given.has(slot) && minutes >= FROM_MIN && minutes <= UNTIL_MIN)
}
