import "fake-indexeddb/auto"

import { IDBFactory } from "fake-indexeddb"
import { vi } from "vitest"

/** A place for a few texts, as `localStorage` is in a browser. */
class Texts {
  private readonly kept = new Map<string, string>()
  getItem = (key: string): string | null => this.kept.get(key) ?? null
  setItem = (key: string, value: string): void => { this.kept.set(key, value) }
  removeItem = (key: string): void => { this.kept.delete(key) }
}

type Granted = (lock: { name: string } | null) => Promise<unknown>

/** Web Locks as far as they are used here: one lock, taken if it is free, or stolen. */
class Locks {
  private readonly holders = new Map<string, (reason: DOMException) => void>()

  request = async (name: string, { steal = false }: { steal?: boolean; ifAvailable?: boolean }, run: Granted): Promise<unknown> => {
    const holder = this.holders.get(name)
    if (holder && !steal) return run(null)
    holder?.(new DOMException("stolen", "AbortError"))
    let mine: (reason: DOMException) => void = () => undefined
    const stolen = new Promise<never>((_, reject) => { mine = reject })
    this.holders.set(name, mine)
    try {
      return await Promise.race([run({ name }), stolen])
    } finally {
      if (this.holders.get(name) === mine) this.holders.delete(name)
    }
  }
}

/** Lets go of every lock, as the end of a page does. */
export function pageEnds(): void {
  vi.stubGlobal("navigator", { locks: new Locks() })
}

/** An empty phone: nothing kept, its clock at 22 November 2026 08:00 UTC. */
export function newPhone(): void {
  vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"], now: Date.parse("2026-11-22T08:00:00Z"), shouldAdvanceTime: true, advanceTimeDelta: 5 })
  vi.stubGlobal("indexedDB", new IDBFactory())
  vi.stubGlobal("localStorage", new Texts())
  pageEnds()
}

/** Starts the app on the phone as it is, in a page of its own: as after a kill, or as a second tab. */
export async function openApp() {
  // An earlier page does nothing by itself any more: its next try would come at a moment left to chance.
  const now = Date.now()
  vi.clearAllTimers()
  vi.setSystemTime(now)
  vi.resetModules()
  const app = {
    ...await import("../store/journal"), ...await import("../store/state"), ...await import("../store/boot"),
    ...await import("../store/draft"), ...await import("../store/ice"), ...await import("../store/timer"), ...await import("../store/rescue"), ...await import("../store/export"),
    ...await import("../store/receipts"), ...await import("../store/day"), ...await import("../store/busy"), ...await import("../store/plan"),
    ...await import("../sync/state"), ...await import("../sync/sync"), ...await import("../sync/account"), ...await import("../sync/identity"),
    ...await import("../store/apart"), db: await import("../store/db"),
  }
  await app.boot()
  await app.bootRest()
  return app
}

export type OpenApp = Awaited<ReturnType<typeof openApp>>
