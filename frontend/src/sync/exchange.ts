import * as api from "../api/client"
import { halve, MOST_EVENTS, nextBatch, type Waiting } from "../core/outbox"
import { now } from "../device/clock"
import { refuse, takeIn, toSend, type Receipt } from "../store/receipts"
import type { Account } from "../store/rows"
import { lastAt } from "./state"

/** How many events the next call carries at most; smaller after the server could not take a batch. */
let most = MOST_EVENTS

/** The results come in the order of what was sent; an id that could not be read comes back as null. */
function receiptOf({ status, rev, problem }: api.SyncResult, { id }: Waiting): Receipt {
  // A kind the server does not know yet is kept there like any other.
  const kept = status === "opaque" ? "stored" : status
  return { id, status: kept, ...(rev === undefined ? {} : { rev }), title: problem?.title ?? "" }
}

function receiptsOf(results: readonly api.SyncResult[], batch: readonly Waiting[]): readonly Receipt[] {
  return results.flatMap((result, at) => {
    const sent = batch.find(({ id }) => id === result.id?.toLowerCase()) ?? (result.id === null ? batch[at] : undefined)
    return sent ? [receiptOf(result, sent)] : []
  })
}

export interface Exchanged {
  /** There is more to send or to fetch. */
  readonly more: boolean
  readonly head: number | null
}

/** One call: sends the oldest events and takes in the answer. Throws Problem. */
export async function exchange(account: Account): Promise<Exchanged> {
  const owner = account.account_id
  const { rows, cursor } = await toSend(owner)
  lastAt.value ??= cursor.lastAt
  const batch = nextBatch(rows, most)
  let answer: api.SyncAnswer
  try {
    answer = await post(account, cursor, batch.map(({ text }) => text))
  } catch (problem) {
    if (!(problem instanceof api.Problem && (problem.status === 413 || problem.status === 400)) || batch.length === 0) throw problem
    const [alone] = batch
    if (batch.length > 1 || !alone) {
      most = halve(batch.length)
    } else {
      // Only where the server takes a call without it, the event itself is what it can't take.
      await post(account, cursor, [])
      await refuse(owner, alone.id, problem.detail || problem.title, cursor)
    }
    return { more: true, head: null }
  }
  most = Math.min(MOST_EVENTS, most * 2)
  const at = now()
  await takeIn(owner, { receipts: receiptsOf(answer.results, batch), events: answer.events, epoch: answer.epoch, reset: answer.reset, at })
  lastAt.value = at
  return { more: answer.more || answer.reset || rows.length > batch.length, head: answer.head }
}

const post = (account: Account, cursor: { since: number; epoch: string | null }, texts: readonly string[]): Promise<api.SyncAnswer> =>
  api.sync({ device_id: account.device_id, now: new Date(now()).toISOString(), epoch: cursor.epoch, since: cursor.since, texts })
