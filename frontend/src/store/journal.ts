import { signal } from "@preact/signals"

import { uuid7 } from "../core/ids"
import type { BodyOf, Day, JournalEvent, Kind } from "../core/model"
import { now, random, timezone } from "../device/clock"
import { tell } from "./channel"
import { use } from "./db"
import { changes, rows, waiting } from "./log"
import { SaveProblem } from "./problem"
import { letGo, rescue, rescued, rescuing } from "./rescue"
import { GUEST, ownerOf, type Account, type LogRow } from "./rows"
import { account, bundle, today } from "./state"

export { log, troubled, waitingIds, type Troubled } from "./log"
export { SaveProblem } from "./problem"

/** Counts what was appended here, so that it can be sent soon. */
export const appended = signal(0)

/** The text that is sent for an event: the envelope and nothing else. */
export function textOf(event: JournalEvent): string {
  const { id, kind, v, day, at, tz, seen, body } = event
  return JSON.stringify({ id, kind, v, day, at, tz, ...(seen ? { seen } : {}), body })
}

/** Puts events and what is to be sent of them on disk, in one transaction; resolves once that is complete. */
export async function keep(events: readonly JournalEvent[], mine: string): Promise<string> {
  return use(async (db) => {
    const write = db.transaction(["outbox", "log", "meta"], "readwrite", { durability: "strict" })
    const signedIn = (await write.objectStore("meta").get("account")) as Account | undefined
    // Another tab may just have made the account that a guest's events belong to.
    const owner = mine === GUEST ? ownerOf(signedIn) : mine
    await Promise.all([
      ...events.flatMap((event) => [
        write.objectStore("outbox").put({ account: owner, id: event.id, text: textOf(event) }),
        write.objectStore("log").put({ account: owner, id: event.id, day: event.day, event }),
      ]),
      write.done,
    ])
    return owner
  })
}

function show(events: readonly JournalEvent[], owner: string): void {
  const known = new Map(rows.value)
  for (const event of events) known.set(event.id, { account: owner, id: event.id, day: event.day, event } satisfies LogRow)
  changes.count += 1
  rows.value = known
  waiting.value = new Set([...waiting.value, ...events.map(({ id }) => id)])
}

/** A kind with its own body is one member of the union of events; the compiler does not see that by itself. */
type Made<K extends Kind> = JournalEvent<K> & JournalEvent

/** The moment in the latest id: of two answers of a day the one with the greater id stands, whatever the clock does. */
let latest = 0

function made<K extends Kind>(kind: K, body: BodyOf<K>, day: Day): Made<K> {
  const at = now()
  latest = Math.max(at, latest + 1)
  const envelope = {
    id: uuid7(latest, random(10)), kind, v: 1, day, at: new Date(at).toISOString(), tz: timezone(),
    ...(bundle.value ? { seen: bundle.value.as_of } : {}), body,
  }
  return envelope as unknown as Made<K>
}

/**
 * Keeps an event for good. Resolves only once the phone has it on disk, or in the spare place when its storage does
 * not answer (`rescuing` says so); rejects with SaveProblem when neither took it.
 */
export async function append<K extends Kind>(kind: K, body: BodyOf<K>, day: Day = today.value): Promise<JournalEvent<K>> {
  const event = made(kind, body, day)
  await save([event])
  return event
}

async function save(events: readonly JournalEvent[]): Promise<void> {
  const mine = ownerOf(account.value)
  let owner = mine
  try {
    owner = await keep(events, mine)
  } catch (problem) {
    if (!(problem instanceof SaveProblem) || problem.why === "full") throw problem
    try {
      for (const event of events) rescue(mine, event)
    } catch (cause) {
      throw new SaveProblem("broken", cause)
    }
  }
  show(events, owner)
  appended.value += 1
  tell("log")
}

/** Takes one event back, as if it had never been. */
export async function retract(eventId: string): Promise<void> {
  await append("retract", { event_id: eventId })
}

/** What is said, before it is made an event. */
export type Said = Pick<JournalEvent, "kind" | "body" | "day">

/** Takes some events back and keeps others in their place: all of it or nothing. */
export async function swap(old: readonly Pick<JournalEvent, "id">[], said: readonly Said[]): Promise<readonly JournalEvent[]> {
  const events = said.map(({ kind, body, day }) => made(kind, body, day))
  await save([...old.map(({ id }) => made("retract", { event_id: id }, today.value)), ...events])
  return events
}

/** Puts events from the spare place back where they belong. Rejects while the storage still does not answer. */
export async function bringBack(): Promise<void> {
  const spare = rescued()
  if (spare.length === 0) {
    // Another tab may have brought them back.
    if (rescuing.value) await use((db) => db.count("outbox"))
    rescuing.value = false
    return
  }
  for (const { account: owner, event } of spare) await keep([event], owner)
  letGo(new Set(spare.map(({ event }) => event.id)))
}
