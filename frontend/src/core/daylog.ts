import type { Day } from "./days"
import type { IceCheck, JournalEvent, SlotId } from "./model"

/** One exercise in one slot: `am/clamshell`. */
export type TickKey = `${SlotId}/${string}`

export const tickKey = (slot: SlotId, exercise: string): TickKey => `${slot}/${exercise}`

/** One application of ice, joined from all its events. */
export interface IceUse {
  readonly ice_id: string
  readonly day: Day
  readonly protocol: "ice-20" | "ice-10-10-10"
  readonly started_at: number
  /** Milliseconds; null while it has no end and its protocol may still run. */
  readonly ended_at: number | null
  readonly checks: readonly IceCheck[]
  readonly outcome: "complete" | "stopped" | null
  readonly after: "normal" | "not-normal" | null
}

/** What happened on one day, with what was taken back left out. */
export interface DayLog {
  readonly day: Day
  /** The worst morning score given. */
  readonly morning?: number
  readonly mornings: readonly JournalEvent<"morning">[]
  readonly ticks: ReadonlyMap<TickKey, readonly JournalEvent<"exercise">[]>
  readonly sessions: readonly JournalEvent<"session">[]
  readonly runs: readonly JournalEvent<"run">[]
  readonly tests: readonly JournalEvent<"test">[]
  readonly ice: readonly IceUse[]
  readonly screens: readonly JournalEvent<"screen">[]
  readonly flares: readonly JournalEvent<"flare">[]
  /** The worst of each evening score given. */
  readonly evening?: { readonly stairs?: number; readonly walk?: number; readonly worst?: number }
  readonly evenings: readonly JournalEvent<"evening">[]
  readonly after: readonly JournalEvent<"after">[]
  readonly skips: readonly JournalEvent<"skip">[]
  readonly notes: readonly JournalEvent<"note">[]
}

/** The events that stand: without retracts and what they take back. */
export function standing(log: readonly JournalEvent[]): readonly JournalEvent[] {
  return log
}

/** One day of the log. */
export function dayLog(log: readonly JournalEvent[], day: Day): DayLog {
  void log
  return {
    day, mornings: [], ticks: new Map(), sessions: [], runs: [], tests: [], ice: [], screens: [], flares: [],
    evenings: [], after: [], skips: [], notes: [],
  }
}
