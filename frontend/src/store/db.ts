import { openDB, type IDBPDatabase } from "idb"

import { dropCaches } from "../device/storage"
import { SaveProblem } from "./problem"
import type { Shape } from "./rows"

export type Database = IDBPDatabase<Shape>

const NAME = "strideback"
const VERSION = 1
const TRIES = 3
const PAUSE_MS = 150

let opened: Promise<Database> | null = null
let onOutdated: () => void = () => undefined

/** What to do when a newer version of the app, in another tab, needs the database. */
export function whenOutdated(act: () => void): void {
  onOutdated = act
}

function open(): Promise<Database> {
  opened ??= openDB<Shape>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore("outbox", { keyPath: ["account", "id"] })
      db.createObjectStore("log", { keyPath: ["account", "id"] })
      db.createObjectStore("bundle", { keyPath: ["account", "sort", "from"] })
      db.createObjectStore("program", { keyPath: "id" })
      for (const name of ["meta", "draft", "timer", "prefs"] as const) db.createObjectStore(name)
    },
    blocking() {
      close()
      onOutdated()
    },
    terminated() {
      opened = null
    },
  })
  opened.catch(() => {
    opened = null
  })
  return opened
}

/** Lets go of the database; the next use opens it again. */
export function close(): void {
  opened?.then((db) => { db.close() }, () => undefined)
  opened = null
}

const named = (error: unknown, ...names: readonly string[]): boolean => error instanceof DOMException && names.includes(error.name)

const isFull = (error: unknown): boolean => named(error, "QuotaExceededError")

/** Phones lose the connection after a while in the background; a fresh one works. */
const isLost = (error: unknown): boolean => named(error, "UnknownError", "InvalidStateError", "AbortError", "TransactionInactiveError")

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The app's own files are what makes it start without signal. */
const ownFiles = (cache: string): boolean => cache.startsWith("app-")

/**
 * Runs work on the database. A lost connection is opened again up to three times; when there is no room, what can be
 * fetched again is dropped once. The work must be safe to repeat.
 * @throws SaveProblem when that did not help
 */
export async function use<T>(work: (db: Database) => Promise<T>): Promise<T> {
  let dropped = false
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(await open())
    } catch (error) {
      if (isFull(error)) {
        if (dropped) throw new SaveProblem("full", error)
        dropped = true
        await dropCaches(ownFiles)
      } else if (attempt >= TRIES || !isLost(error)) {
        throw new SaveProblem("broken", error)
      } else {
        close()
        await pause(PAUSE_MS * attempt)
      }
    }
  }
}
