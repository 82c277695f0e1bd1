import type { JournalEvent } from "../core/model"
import type { Waiting } from "../core/outbox"
import { reread } from "./boot"
import { tell } from "./channel"
import { use } from "./db"
import { textOf } from "./journal"
import { changes, rows, waiting } from "./log"
import { allOf, ownerOf, startCursor, type Account, type Cursor, type LogRow } from "./rows"
import { account } from "./state"

/** What the server says of one event that was sent. */
export interface Receipt {
  readonly id: string
  readonly status: "stored" | "duplicate" | "quarantined" | "conflict" | "refused"
  readonly rev?: number
  readonly title?: string
}

/** An event of the account's journal as the server hands it down. `status`: whether it counts there. */
export type HandedDown = JournalEvent & { readonly rev: number; readonly status?: string }

export interface Receipts {
  readonly receipts: readonly Receipt[]
  readonly events: readonly HandedDown[]
  readonly epoch: string
  /** The server was put back from a backup: everything known here is offered again. */
  readonly reset: boolean
  readonly at: number
}

/** What waits to be sent for an account, oldest first, and how far its journal was read. */
export async function toSend(owner: string): Promise<{ readonly rows: readonly Waiting[]; readonly cursor: Cursor }> {
  const found = await use(async (db) => {
    const read = db.transaction(["outbox", "meta"])
    const [kept, cursor] = await Promise.all([
      read.objectStore("outbox").getAll(allOf(owner)), read.objectStore("meta").get(`cursor ${owner}`), read.done,
    ])
    return { rows: kept, cursor: (cursor as Cursor | undefined) ?? startCursor }
  })
  const unsent = new Set(found.rows.map(({ id }) => id))
  // Another tab sent it, and was gone before it could tell.
  if ([...waiting.value].some((id) => !unsent.has(id))) await reread()
  return found
}

/** The envelope alone, without what the server adds to it. */
function envelope({ id, kind, v, day, at, tz, seen, body }: HandedDown): JournalEvent {
  return { id: id.toLowerCase(), kind, v, day, at, tz, ...(seen ? { seen } : {}), body } as JournalEvent
}

function confirmed({ account: owner, id, day, event, ...before }: LogRow, { status, rev = before.rev, title }: Receipt): LogRow {
  const fine = status === "stored" || status === "duplicate"
  return {
    account: owner, id, day, event, ...(rev === undefined ? {} : { rev }), ...(fine ? {} : { status, title: title ?? "" }),
  }
}

/** The row of an event that came down. Of two with one id the server's own stands. */
function handedRow(owner: string, handed: HandedDown, row: LogRow | undefined): LogRow {
  const event = envelope(handed)
  const mine = row && row.status !== "conflict" ? row : { account: owner, id: event.id, day: event.day, event }
  const apart = handed.status === "quarantined" ? { status: "quarantined" as const } : {}
  return { ...mine, rev: handed.rev, ...apart }
}

/**
 * Takes in one answer of the server: receipts, new events and how far the journal was read, in one transaction, so
 * that a stop in between repeats it whole. Rows leave the outbox only by their own receipt, or by coming down themselves.
 */
export async function takeIn(owner: string, answer: Receipts): Promise<void> {
  await use(async (db) => {
    const write = db.transaction(["outbox", "log", "meta"], "readwrite", { durability: "strict" })
    const [outbox, log, meta] = [write.objectStore("outbox"), write.objectStore("log"), write.objectStore("meta")]
    const before = ((await meta.get(`cursor ${owner}`)) as Cursor | undefined) ?? startCursor
    if (answer.reset) {
      for (const row of await log.getAll(allOf(owner))) {
        const { rev, ...rest } = row
        if (row.status === "refused") continue
        await log.put(rest)
        if (rev !== undefined) await outbox.put({ account: owner, id: row.id, text: textOf(row.event) })
      }
    }
    for (const receipt of answer.receipts) {
      const row = await log.get([owner, receipt.id])
      if (row) await log.put(confirmed(row, receipt))
      await outbox.delete([owner, receipt.id])
    }
    for (const handed of answer.events) {
      const key: [string, string] = [owner, handed.id.toLowerCase()]
      await log.put(handedRow(owner, handed, await log.get(key)))
      await outbox.delete(key)
    }
    const read = answer.events.reduce((furthest, { rev }) => Math.max(furthest, rev), answer.reset ? 0 : before.since)
    await meta.put({ since: read, epoch: answer.epoch, lastAt: answer.at } satisfies Cursor, `cursor ${owner}`)
    await write.done
  })
  await refresh(owner, answer)
}

/** Marks an event that the server can't take at all: kept and shown, and sent no more. */
export const refuse = (owner: string, id: string, title: string, at: Cursor): Promise<void> =>
  takeIn(owner, { receipts: [{ id, status: "refused", title }], events: [], epoch: at.epoch ?? "", reset: false, at: at.lastAt ?? 0 })

/** Draws what changed, without reading the whole log again. */
async function refresh(owner: string, answer: Receipts): Promise<void> {
  tell("log")
  if (owner !== ownerOf(account.value)) return
  if (answer.reset) return reread()
  const ids = new Set([...answer.receipts.map(({ id }) => id), ...answer.events.map(({ id }) => id.toLowerCase())])
  if (ids.size === 0) return
  const changed = await use((db) => {
    const read = db.transaction("log")
    return Promise.all([...ids].map((id) => read.store.get([owner, id])))
  })
  changes.count += 1
  rows.value = new Map([...rows.value, ...changed.flatMap((row): [string, LogRow][] => (row ? [[row.id, row]] : []))])
  waiting.value = new Set([...waiting.value].filter((id) => !ids.has(id)))
}

/** Puts all that this phone knows of `owner` under `next`, to be offered to it as if new: the old account can't be reached. */
export async function moveTo(next: Account, owner = ownerOf(account.value)): Promise<void> {
  await use(async (db) => {
    const write = db.transaction(["outbox", "log", "bundle", "meta"], "readwrite", { durability: "strict" })
    const [outbox, log] = [write.objectStore("outbox"), write.objectStore("log")]
    for (const { id, day, event, status, title } of await log.getAll(allOf(owner))) {
      const apart = status === undefined ? {} : { status, ...(title === undefined ? {} : { title }) }
      await log.put({ account: next.account_id, id, day, event, ...apart })
      if (status !== "refused") await outbox.put({ account: next.account_id, id, text: textOf(event) })
    }
    await Promise.all([
      outbox.delete(allOf(owner)), log.delete(allOf(owner)), write.objectStore("bundle").delete(allOf(owner)),
      write.objectStore("meta").delete(`cursor ${owner}`), write.objectStore("meta").put(next, "account"), write.done,
    ])
  })
  tell("account")
}

/** Makes `next` the account of this phone; what a guest did here becomes theirs. */
export async function adopt(next: Account): Promise<void> {
  await use(async (db) => {
    const write = db.transaction(["outbox", "log", "meta"], "readwrite", { durability: "strict" })
    const [outbox, log] = [write.objectStore("outbox"), write.objectStore("log")]
    const guest = allOf(ownerOf(null))
    const [unsent, known] = await Promise.all([outbox.getAll(guest), log.getAll(guest)])
    await Promise.all([
      ...unsent.map((row) => outbox.put({ ...row, account: next.account_id })),
      ...known.map((row) => log.put({ ...row, account: next.account_id })),
      outbox.delete(guest), log.delete(guest),
      write.objectStore("meta").put(next, "account"),
      write.done,
    ])
  })
  tell("account")
}
