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

/** To be asked anew whose cookie this is. */
export function forgetIdentity(): void {
  checked = null
  nobody = false
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
  const guests = known ? [] : (await toSend(GUEST)).rows
  if (nobody && guests.length === 0) return null
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
  if (who) return become(accountOf(who))
  return guests.length > 0 ? become(await api.createAccount(timezone())) : null
}
