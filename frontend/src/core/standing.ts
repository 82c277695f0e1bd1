import type { Bundle, JournalEvent, Kind } from "./model"

/** Which events took back which: the id of the target, then the retracts that name it. */
export function retractions(log: readonly JournalEvent[]): ReadonlyMap<string, readonly JournalEvent<"retract">[]> {
  const found = new Map<string, JournalEvent<"retract">[]>()
  for (const event of log) {
    if (event.kind !== "retract") continue
    const target = event.body.event_id.toLowerCase()
    found.set(target, [...(found.get(target) ?? []), event])
  }
  return found
}

const remembered = new WeakMap<readonly JournalEvent[], readonly JournalEvent[]>()

/** The events that stand: without retracts and what they take back. A clearance can't be taken back. */
export function standing(log: readonly JournalEvent[]): readonly JournalEvent[] {
  let left = remembered.get(log)
  if (!left) {
    const gone = retractions(log)
    left = log.filter(({ kind, id }) => kind === "clearance" || (kind !== "retract" && !gone.has(id)))
    remembered.set(log, left)
  }
  return left
}

/** The events of one kind. */
export function ofKind<K extends Kind>(events: readonly JournalEvent[], kind: K): readonly JournalEvent<K>[] {
  // The compiler does not narrow a union by a type parameter.
  return events.filter((event) => event.kind === kind) as readonly unknown[] as readonly JournalEvent<K>[]
}

/** Whether an event came after the journal's head at `rev`. */
export const newer = (event: JournalEvent, rev: number): boolean => event.rev === undefined || event.rev > rev

/** Whether a bundle did not count an event: it came later, or it is of a day after the bundle's first. */
export const uncounted = (event: JournalEvent, { as_of, from }: Pick<Bundle, "as_of" | "from">): boolean =>
  newer(event, as_of.rev) || event.day > from

/** The highest of the scores that were given; undefined where none was. */
export function worst(...scores: readonly (number | null | undefined)[]): number | undefined {
  const given = scores.filter((score): score is number => typeof score === "number")
  return given.length > 0 ? Math.max(...given) : undefined
}
