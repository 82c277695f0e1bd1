import * as api from "../api/client"
import { now, timezone } from "../device/clock"
import { reread } from "../store/boot"
import { clearPhone, forget } from "../store/forget"
import { setLeaving } from "../store/leave"
import { moveTo } from "../store/receipts"
import type { Account } from "../store/rows"
import { account } from "../store/state"
import { accountOf } from "./identity"
import { lastAt, problem } from "./state"
import { flush, unsent } from "./sync"

/** What to do with events that the server has not confirmed. */
export type Unsent = "send" | "discard"

/** Something still waits on this phone, so nothing was done. */
export class StillUnsent extends Error {}

function done(): void {
  lastAt.value = null
  problem.value = null
}

/**
 * Signs this phone out and clears its copy. Without signal the server is told at the next chance.
 * @throws StillUnsent with `send`, while events still wait; then nothing has changed
 */
export async function signOut(what: Unsent): Promise<void> {
  if (what === "send") {
    await flush()
    if (unsent()) throw new StillUnsent()
  }
  await setLeaving(true)
  await forget()
  done()
  // The flush that follows ends the session on the server first.
  await flush()
}

/** Deletes the account on the server and everything on this phone. Needs signal; throws Problem. */
export async function deleteAccount(): Promise<void> {
  const who = account.value
  if (who) await api.deleteMe(who.account_id)
  await clearPhone()
  done()
}

/** Clears everything of this app from the phone, sent or not. The account on the server stays. */
export async function purgePhone(): Promise<void> {
  await clearPhone()
  done()
}

/**
 * Makes a new account and offers it all that this phone holds: for a phone whose old account can't be opened any
 * more. Needs signal; throws Problem.
 */
export async function startAgain(): Promise<void> {
  await moveTo(await emptyAccount())
  await reread()
  done()
  await flush()
}

/**
 * A new account, or the one that an earlier try made without hearing of it. One that holds anything is somebody's:
 * what this phone has is not mixed with it.
 */
async function emptyAccount(): Promise<Account> {
  try {
    return await api.createAccount(timezone())
  } catch (problem) {
    if (!(problem instanceof api.Problem && problem.status === 409)) throw problem
    const made = accountOf(await api.me())
    const { head } = await api.sync({ device_id: made.device_id, now: new Date(now()).toISOString(), epoch: null, since: 0, texts: [] })
    if (head > 0) throw problem
    return made
  }
}
