import { tell } from "./channel"
import { readAnew } from "./boot"
import { use } from "./db"
import { letGo, rescued } from "./rescue"
import { allOf, ownerOf } from "./rows"
import { account, firstPrefs, prefs } from "./state"

/**
 * Ends the account on this phone and clears what it kept; a guest's next events are nobody else's. False, and nothing
 * changed, where something still waits to be sent and `drop` does not allow for that.
 */
export async function forget(drop: boolean): Promise<boolean> {
  const owner = ownerOf(account.value)
  const gone = await use(async (db) => {
    const write = db.transaction(["outbox", "log", "bundle", "meta", "draft", "timer"], "readwrite", { durability: "strict" })
    const range = allOf(owner)
    // Another tab may have saved something since it was asked.
    if (!drop && await write.objectStore("outbox").count(range) > 0) return false
    await Promise.all([
      write.objectStore("outbox").delete(range),
      write.objectStore("log").delete(range),
      write.objectStore("bundle").delete(range),
      write.objectStore("draft").clear(),
      write.objectStore("timer").clear(),
      write.objectStore("meta").delete("account"),
      write.objectStore("meta").delete(`cursor ${owner}`),
      write.done,
    ])
    return true
  })
  if (!gone) return false
  letGo(new Set(rescued().filter((one) => one.account === owner).map(({ event }) => event.id)))
  await readAnew()
  tell("account")
  return true
}

/** Clears everything of this app from the phone, whosever it is. */
export async function clearPhone(): Promise<void> {
  await use(async (db) => {
    const names = [...db.objectStoreNames]
    const write = db.transaction(names, "readwrite", { durability: "strict" })
    await Promise.all([...names.map((name) => write.objectStore(name).clear()), write.done])
  })
  letGo(new Set(rescued().map(({ event }) => event.id)))
  await readAnew()
  prefs.value = firstPrefs
  tell("account")
}
