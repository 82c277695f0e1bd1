import type { Day, IceCheck, ProtocolId } from "./model"

/** A running application, kept on the phone until it is ended. Times in milliseconds. */
export interface IceTimer {
  readonly ice_id: string
  readonly protocol: ProtocolId
  readonly day: Day
  readonly started_at: number
  readonly deadline: number
  /** Seconds on and off the skin, in turn. */
  readonly spans: readonly number[]
  /** When to look at the skin, in seconds from the start. */
  readonly checks_s: readonly number[]
  readonly checks: readonly IceCheck[]
  /** The heat rub question, as it was answered at the start. */
  readonly heat_rub: boolean
}

/** Left alone for longer than this past its end, an application is taken as over. */
const ABANDONED_S = 2 * 3600

export interface IceNow {
  /** `on` and `off` the skin, `over` its time, `done`: long over, to be put away. */
  readonly phase: "on" | "off" | "over" | "done"
  readonly elapsed_s: number
  /** Until the whole application ends. */
  readonly left_s: number
  /** The latest skin check that is due and not answered, in seconds from the start. */
  readonly check?: number
  readonly over_s: number
  readonly spanIndex: number
  /** Until the present span ends. */
  readonly span_left_s: number
}

/** Where a running application stands. */
export function iceNow(timer: IceTimer, nowMs: number): IceNow {
  const elapsed_s = Math.max(0, Math.floor((nowMs - timer.started_at) / 1000))
  const total = Math.round((timer.deadline - timer.started_at) / 1000)
  const over_s = Math.max(0, elapsed_s - total)
  let spanIndex = 0
  let spanEnd = timer.spans[0] ?? total
  while (elapsed_s >= spanEnd && spanIndex < timer.spans.length - 1) {
    spanIndex += 1
    spanEnd += timer.spans[spanIndex] ?? 0
  }
  const answered = new Set(timer.checks.map(({ at_s }) => at_s))
  const due = timer.checks_s.filter((at) => at <= elapsed_s)
  const latest = due.at(-1)
  const phase = over_s > ABANDONED_S ? "done" : elapsed_s >= total ? "over" : spanIndex % 2 === 0 ? "on" : "off"
  return {
    phase,
    elapsed_s,
    left_s: Math.max(0, total - elapsed_s),
    check: latest !== undefined && !answered.has(latest) ? latest : undefined,
    over_s,
    spanIndex,
    span_left_s: Math.max(0, spanEnd - elapsed_s),
  }
}
