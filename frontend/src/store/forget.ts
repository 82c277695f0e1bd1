import { tell } from "./channel"
import { reread } from "./boot"
import { use } from "./db"
import { rows, waiting } from "./log"
import { letGo, rescued } from "./rescue"
import { allOf, ownerOf } from "./rows"
import { account, bundle, firstPrefs, prefs } from "./state"
import { loadTimer } from "./timer"

/** Ends the account on this phone and clears what it kept; a guest's next events are nobody else's. */
export async function forget(): Promise<void> {
  const owner = ownerOf(account.value)
  await use(async (db) => {
    const write = db.transaction(["outbox", "log", "bundle", "meta", "draft", "timer"], "readwrite", { durability: "strict" })
    const range = allOf(owner)
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
  })
  letGo(new Set(rescued().filter((one) => one.account === owner).map(({ event }) => event.id)))
  await use(loadTimer)
  await reread()
  tell("account")
}

/** Clears everything of this app from the phone, whosever it is. */
export async function clearPhone(): Promise<void> {
  await use(async (db) => {
    const names = [...db.objectStoreNames]
    const write = db.transaction(names, "readwrite", { durability: "strict" })
    await Promise.all([...names.map((name) => write.objectStore(name).clear()), write.done])
  })
  letGo(new Set(rescued().map(({ event }) => event.id)))
  await use(loadTimer)
  account.value = null
  bundle.value = null
  prefs.value = firstPrefs
  rows.value = new Map()
  waiting.value = new Set()
  tell("account")
}
