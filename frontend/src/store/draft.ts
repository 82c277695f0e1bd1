import { signal, type ReadonlySignal, type Signal } from "@preact/signals"

import { tell } from "./channel"
import { use, type Database } from "./db"

/** Answers that are not events yet, kept when a form is interrupted. */
export interface Draft<T extends object> {
  readonly value: ReadonlySignal<Partial<T>>
  save(part: Partial<T>): Promise<void>
  clear(): Promise<void>
}

const values = new Map<string, Signal<object>>()

function valueOf(name: string): Signal<object> {
  let value = values.get(name)
  if (!value) {
    value = signal({})
    values.set(name, value)
  }
  return value
}

/** Reads all drafts from the phone; one that is gone becomes empty. */
export async function loadDrafts(db: Database): Promise<void> {
  const read = db.transaction("draft")
  const [names, kept] = await Promise.all([read.store.getAllKeys(), read.store.getAll(), read.done])
  const found = new Map(names.map((name, at) => [name, kept[at] ?? {}]))
  for (const name of new Set([...values.keys(), ...names])) valueOf(name).value = found.get(name) ?? {}
}

/** The draft of that name. */
export function draft<T extends object>(name: string): Draft<T> {
  const value = valueOf(name) as Signal<Partial<T>>
  return {
    value,
    save: async (part) => {
      value.value = { ...value.value, ...part }
      await use(async (db) => {
        const write = db.transaction("draft", "readwrite", { durability: "strict" })
        await Promise.all([write.store.put(value.value, name), write.done])
      })
      tell("draft")
    },
    clear: async () => {
      value.value = {}
      await use((db) => db.delete("draft", name))
      tell("draft")
    },
  }
}

/** Drops all drafts: what was begun belongs to the account before. */
export async function forgetDrafts(): Promise<void> {
  await use(async (db) => {
    await db.clear("draft")
    await loadDrafts(db)
  })
  tell("draft")
}
