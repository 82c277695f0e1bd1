import * as api from "../api/client"
import { now, timezone } from "../device/clock"
import { reread } from "../store/boot"
import { clearPhone, forget } from "../store/forget"
import { setLeaving } from "../store/leave"
import { moveTo } from "../store/receipts"
import { ownerOf, type Account } from "../store/rows"
import { account } from "../store/state"
import { accountOf, enter } from "./identity"
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

/** Sends as the account that is open now. A flush that set out as the one before fails, so then once more. */
async function flushAnew(): Promise<void> {
  done()
  await flush()
  if (problem.value !== null) await flush()
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
  if (!await forget(what === "discard")) {
    await setLeaving(false)
    throw new StillUnsent()
  }
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

/**
 * Makes a new account and offers it all that this phone holds of `owner`, an account that can't be opened any more.
 * Needs signal; throws Problem.
 */
export async function startAgain(owner = ownerOf(account.value)): Promise<void> {
  await moveTo(await emptyAccount(), owner)
  await reread()
  await flushAnew()
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

async function open(next: Account): Promise<void> {
  await enter(next)
  await flushAnew()
}

/**
 * Opens the account that a code was made for. What waits here goes to its own account first, where it can; what this
 * phone holds of another account is kept apart. Needs signal; throws Problem, and then nothing has changed.
 */
export async function redeem(code: string): Promise<void> {
  await flush()
  // A guest whose entries have no account yet: without one they could not be told from the other account's.
  if (!account.value && unsent()) throw new api.Problem(0)
  await open(await api.redeemCode(code, account.value !== null))
}

/** Opens the account that the browser is signed in to, in place of the one this phone was in. Throws Problem. */
export async function openBrowsers(): Promise<void> {
  await open(accountOf(await api.me()))
}

/** Takes an export of the server into a new account and opens it: for a phone that holds nothing. Throws Problem. */
export async function takeExport(file: Blob): Promise<void> {
  const next = await emptyAccount()
  await api.importZip(file)
  await open(next)
}

/** Leaves the account of this phone and takes up again what is kept apart, in a new one. Throws as `signOut` and `startAgain`. */
export async function goBackTo(owner: string): Promise<void> {
  if (account.value) await signOut("send")
  await startAgain(owner)
}
