import type { DayLog } from "../../core/daylog"
import type { SlotId } from "../../core/model"

const MINUTE_MS = 60_000
const FROM_MIN = 30
const UNTIL_MIN = 180

export interface AfterDue {
  readonly slot: SlotId | "run"
  /** Since the session or the run was finished. */
  readonly minutes: number
}

/** The slots and the run whose later score is due: 30 minutes to 3 hours after they were finished (E1). */
export function dueAfter(log: DayLog, nowMs: number): readonly AfterDue[] {
  const given = new Set(log.after.map(({ body }) => body.slot))
  const ended = [
    ...log.runs.filter(({ body }) => body.post === undefined).map(({ at }) => ({ slot: "run" as const, at })),
    ...log.sessions.map(({ body, at }) => ({ slot: body.slot, at })),
  ]
  return ended
    .map(({ slot, at }) => ({ slot, minutes: Math.floor((nowMs - Date.parse(at)) / MINUTE_MS) }))
    .filter(({ slot, minutes }) => !given.has(slot) && minutes >= FROM_MIN && minutes <= UNTIL_MIN)
}
