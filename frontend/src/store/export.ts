import { now } from "../device/clock"
import { use } from "./db"
import { rescued } from "./rescue"
import { allOf, ownerOf } from "./rows"
import { account, prefs } from "./state"

/** Everything this phone holds of the account, sent or not, taken in or refused, as JSON text. Needs no signal. */
export async function exportPhone(owner = ownerOf(account.value)): Promise<string> {
  const spare = rescued().filter((one) => one.account === owner).map(({ event }) => event)
  const kept = await use(async (db) => {
    const [events, unsent, plans, timers] = await Promise.all([
      db.getAll("log", allOf(owner)), db.getAllKeys("outbox", allOf(owner)), db.getAll("bundle", allOf(owner)), db.getAll("timer"),
    ])
    return { events, unsent: unsent.map(([, id]) => id), plans: plans.map(({ bundle }) => bundle), timers }
  }).catch(() => ({ events: [], unsent: [], plans: [], timers: [], problem: "The phone's storage did not answer." }))
  return JSON.stringify({
    format: "strideback-phone-1", made_at: new Date(now()).toISOString(), account: account.value, prefs: prefs.value, ...kept,
    spare,
  }, null, 1)
}
