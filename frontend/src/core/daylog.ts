import type { Day } from "./days"
import { iceUses, type IceUse } from "./iceuse"
import type { JournalEvent, Kind, SlotId } from "./model"
import { ofKind, standing, worst } from "./standing"

export { standing } from "./standing"
export type { IceUse } from "./iceuse"

/** One exercise in one slot: `am/clamshell`. */
export type TickKey = `${SlotId}/${string}`

export const tickKey = (slot: SlotId, exercise: string): TickKey => `${slot}/${exercise}`

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

/** One day of the log. Of two answers to one question the worst stands. */
export function dayLog(log: readonly JournalEvent[], day: Day): DayLog {
  const events = standing(log).filter((event) => event.day === day)
  const of = <K extends Kind>(kind: K): readonly JournalEvent<K>[] => ofKind(events, kind)
  const mornings = of("morning")
  const evenings = of("evening")
  const ticks = new Map<TickKey, readonly JournalEvent<"exercise">[]>()
  for (const event of of("exercise")) {
    const key = tickKey(event.body.slot, event.body.exercise)
    ticks.set(key, [...(ticks.get(key) ?? []), event])
  }
  return {
    day,
    morning: worst(...mornings.map(({ body }) => body.pain)),
    mornings,
    ticks,
    sessions: of("session"),
    runs: of("run"),
    tests: of("test"),
    ice: iceUses(of("ice")),
    screens: of("screen"),
    flares: of("flare"),
    evening: evenings.length === 0 ? undefined : {
      stairs: worst(...evenings.map(({ body }) => body.stairs)),
      walk: worst(...evenings.map(({ body }) => body.walk)),
      worst: worst(...evenings.map(({ body }) => body.worst)),
    },
    evenings,
    after: of("after"),
    skips: of("skip"),
    notes: of("note"),
  }
}
