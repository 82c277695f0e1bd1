import { planDay } from "../core/days"
import { ahead, now } from "../device/clock"
import { busy } from "./busy"
import { use } from "./db"
import { changes } from "./log"
import { currentBundle } from "./plan"
import { ownerOf } from "./rows"
import { account, bundle, today } from "./state"

/** Turns the day on the screen when it is due, never during a session or a timer. True when it turned. */
export async function turnDay(): Promise<boolean> {
  const day = planDay(now(), ahead())
  if (busy.value || day === today.value) return false
  today.value = day
  // What is being read may be for the day before.
  changes.count += 1
  bundle.value = await use((db) => currentBundle(db, ownerOf(account.value), day)).catch(() => bundle.value)
  return true
}
