import { effect } from "@preact/signals"

import { account } from "../store/state"
import { lastAt } from "./state"

/** What the worker shows of a person while there is no signal: the page as it was after the last sync. */
const MINE = "mine"
const PAGE = "/progress"
/** Ticks come in rows: the page is asked for when they pause. */
const PAUSE_MS = 2000

let owner: string | undefined
let soon: ReturnType<typeof setTimeout> | undefined

async function keep(id: string): Promise<void> {
  // Opened first: a page that comes in after a change of account goes to a cache that is gone.
  const cache = await caches.open(MINE)
  // The worker answers nothing else that is asked for in this way.
  const page = await fetch(PAGE, { cache: "no-store" })
  if (page.ok && account.peek()?.account_id === id) await cache.put(PAGE, page)
}

effect(() => {
  const id = account.value?.account_id
  clearTimeout(soon)
  // Nobody sees the page of whoever had this phone before. Without a worker there is no place to keep it.
  if (!("caches" in globalThis)) return
  if (!id || (owner && owner !== id)) void caches.delete(MINE)
  owner = id
  if (id && lastAt.value !== null) soon = setTimeout(() => { keep(id).catch(() => undefined) }, PAUSE_MS)
})
