import { signal, type ReadonlySignal } from "@preact/signals"

import * as api from "../api/client"
import { timezone } from "../device/clock"
import { reread } from "../store/boot"
import { leaving, setLeaving } from "../store/leave"
import { adopt, toSend } from "../store/receipts"
import { GUEST, type Account } from "../store/rows"
import { account } from "../store/state"

/** The browser is signed in as somebody else than this phone's entries belong to. */
export class OtherAccount extends Error {}

let checked: string | null = null
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

/** To be asked anew whose cookie this is. */
export function forgetIdentity(): void {
  checked = null
}

async function mine(): Promise<api.Me | null> {
  try {
    return await api.me()
  } catch (problem) {
    if (problem instanceof api.Problem && problem.status === 401) return null
    throw problem
  }
}

const accountOf = (who: api.Me): Account => ({
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
  checked = next.account_id
  return next
}

/**
 * The account to speak for, made where there is something to keep and none yet. Null while there is neither.
 * Throws Problem, or OtherAccount.
 */
export async function identity(): Promise<Account | null> {
  await finishLeaving()
  const known = account.value
  if (known !== null && known.account_id === checked) return known
  if (known === null && nobody) return madeForGuest()
  const who = await mine()
  nobody = !who
  if (known) {
    if (!who) throw new api.Problem(401)
    if (who.account_id !== known.account_id) throw new OtherAccount()
    if (who.timezone !== timezone()) await api.patchMe({ timezone: timezone() }).catch(() => undefined)
    checked = known.account_id
    return known
  }
  // The cookie outlives the phone's own storage, and comes along when the app is put on the home screen.
  return who ? become(accountOf(who)) : madeForGuest()
}

async function madeForGuest(): Promise<Account | null> {
  const { rows } = await toSend(GUEST)
  return rows.length > 0 ? become(await newAccount()) : null
}

/** A new account, or the one that the browser turns out to be signed in to. */
async function newAccount(): Promise<Account> {
  try {
    return await api.createAccount(timezone())
  } catch (problem) {
    const who = problem instanceof api.Problem && problem.status === 409 ? await mine() : null
    if (!who) throw problem
    return accountOf(who)
  }
}
