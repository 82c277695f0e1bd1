import { uuid7 } from "../core/ids"
import type { BodyOf, Day, JournalEvent, Kind } from "../core/model"

let made = 0

/** An event as this phone would save it. Each call makes a later id. `rev`: the server has it under that number. */
export function event<K extends Kind>(kind: K, body: BodyOf<K>, day: Day, rev?: number): JournalEvent<K> {
  made += 1
  const id = uuid7(1_760_000_000_000 + made, new Uint8Array(10))
  const envelope = { id, v: 1, day, at: `${day}T08:00:00.000Z`, tz: "Europe/London" }
  return { ...envelope, kind, body, ...(rev === undefined ? {} : { rev }) }
}

/** Numbers that look random and are the same each time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
