import type { IceCheck, IcePlan, JournalEvent, ProtocolId } from "./model"

/** A running application, kept on the phone until it is ended. Times in milliseconds. */
export interface IceTimer {
  readonly ice_id: string
  readonly protocol: ProtocolId
  readonly day: string
  readonly started_at: number
  readonly deadline: number
  /** Seconds on and off the skin, in turn. */
  readonly spans: readonly number[]
  /** When to look at the skin, in seconds from the start. */
  readonly checks_s: readonly number[]
  readonly checks: readonly IceCheck[]
}

export interface IceNow {
  readonly phase: "on" | "off" | "over" | "done"
  readonly elapsed_s: number
  readonly left_s: number
  /** The skin check that is due and not answered, in seconds from the start. */
  readonly check?: number
  readonly over_s: number
  readonly spanIndex: number
}

/** Where a running application stands. */
export function iceNow(timer: IceTimer, nowMs: number): IceNow {
  const elapsed = Math.max(0, Math.floor((nowMs - timer.started_at) / 1000))
  return { phase: "on", elapsed_s: elapsed, left_s: 0, over_s: 0, spanIndex: 0 }
}

export type MayStart =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly code: "not_offered" | "running" | "too_soon" | "four_today" | "skin"
      /** For `too_soon`: the first moment, in milliseconds. */
      readonly from?: number
    }

/** Whether ice may start, from the day's plan and the phone's own log. */
export function mayStart(plan: IcePlan, log: readonly JournalEvent[], nowMs: number): MayStart {
  void [log, nowMs]
  return plan.offered ? { ok: true } : { ok: false, code: "not_offered" }
}
