import { signal, type ReadonlySignal } from "@preact/signals"

import * as api from "../api/client"
import { timezone } from "../device/clock"
import { reread } from "../store/boot"
import { forgetDrafts } from "../store/draft"
import { leaving, setLeaving } from "../store/leave"
import { adopt, toSend } from "../store/receipts"
import { GUEST, type Account } from "../store/rows"
import { account } from "../store/state"
import { once } from "./lock"

/** The server has said that this browser is nobody yet. */
let nobody = false

const unclear = signal(false)
/** True while this phone holds nothing, but its browser may belong to an account that does. */
export const seeking: ReadonlySignal<boolean> = unclear

/** Says whether the browser came with a credential. To be called once, after the phone's own data was read. */
export function seek(credential: boolean): void {
  unclear.value = credential && account.value === null
  nobody = !credential
}

/** Says that all there is has come down, or that there is nothing to come. */
export function found(): void {
  unclear.value = false
}

async function mine(): Promise<api.Me | null> {
  try {
    return await api.me()
  } catch (problem) {
    if (problem instanceof api.Problem && problem.status === 401) return null
    throw problem
  }
}

/** The account of this browser's credential, as the phone keeps it. */
export const accountOf = (who: api.Me): Account => ({
  account_id: who.account_id, device_id: who.devices.find(({ current }) => current)?.device_id ?? "", timezone: who.timezone,
})

/** Ends a sign-out that had no signal. */
async function finishLeaving(): Promise<void> {
  if (!(await leaving())) return
  await api.signOut().catch((problem: unknown) => {
    if (!(problem instanceof api.Problem && problem.status === 401)) throw problem
  })
  await setLeaving(false)
}

async function become(next: Account): Promise<Account> {
  await adopt(next)
  await reread()
  return next
}

/** Opens another account here. What the phone holds of the one before stays in its database, apart. */
export async function enter(next: Account): Promise<void> {
  await forgetDrafts()
  await become(next)
  unclear.value = true
}

/** Tells the server where the phone is now, so that its days are the phone's. */
export async function tellZone(who: Account): Promise<void> {
  const zone = timezone()
  if (who.timezone === zone) return
  const { timezone: taken } = await api.patchMe({ timezone: zone })
  account.value = { ...who, timezone: taken }
  await adopt(account.value)
}

/**
 * The account to speak for, made where there is something to keep and none yet. Null while there is neither.
 * Throws Problem.
 */
export async function identity(): Promise<Account | null> {
  await finishLeaving()
  const known = account.value
  if (known) return known
  if (nobody) return madeForGuest()
  const who = await mine()
  nobody = !who
  // The cookie outlives the phone's own storage, and comes along when the app is put on the home screen.
  return who ? become(accountOf(who)) : madeForGuest()
}

async function madeForGuest(): Promise<Account | null> {
  const { rows } = await toSend(GUEST)
  if (rows.length > 0) return become(await newAccount())
  // Another tab may have made it and been stopped before it could say so.
  await reread()
  return account.value
}

/** A new account, or the one that the browser turns out to be signed in to. */
async function newAccount(): Promise<Account> {
  try {
    return await once(() => api.createAccount(timezone()))
  } catch (problem) {
    const who = problem instanceof api.Problem && problem.status === 409 ? await mine() : null
    if (!who) throw problem
    return accountOf(who)
  }
}
