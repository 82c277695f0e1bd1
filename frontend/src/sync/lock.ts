import { Problem } from "../api/client"
import { steady } from "../device/clock"
import type { Account } from "../store/rows"

const NAME = "strideback-sync"
/** A frozen tab keeps its lock for ever; no honest exchange takes this long. */
const STEAL_AFTER_MS = 30_000

let heldSince: number | null = null

/**
 * Does one piece of work while no other tab does. False when another tab is at it; one that has been at it for 30 s is
 * not waited for. Right without it as well, since the server takes each event once: it only saves the network.
 */
export async function alone(work: () => Promise<void>): Promise<boolean> {
  if (!("locks" in navigator)) {
    await work()
    return true
  }
  const steal = heldSince !== null && steady() - heldSince >= STEAL_AFTER_MS
  const run = async (lock: Lock | null): Promise<boolean> => {
    if (!lock) return false
    heldSince = null
    await work()
    return true
  }
  const done = await navigator.locks.request(NAME, steal ? { steal } : { ifAvailable: true }, run).catch((error: unknown) => {
    // Another tab took the lock over; what this one did stands.
    if (error instanceof DOMException && error.name === "AbortError") return true
    throw error
  })
  if (!done) heldSince ??= steady()
  return done
}

/**
 * Does what no second tab may do meanwhile, not even where this one hangs: this lock is never stolen, and goes with its tab.
 * Throws Problem where another tab is at it.
 */
export async function once(work: () => Promise<Account>): Promise<Account> {
  if (!("locks" in navigator)) return work()
  return await navigator.locks.request("first", { ifAvailable: true }, (lock) => {
    if (!lock) throw new Problem(503)
    return work()
  })
}
