import { signal, type ReadonlySignal } from "@preact/signals"

import type { IceTimer } from "../core/icenow"
import { tell } from "./channel"
import { use, type Database } from "./db"

const KEY = "ice"
const running = signal<IceTimer | null>(null)

/** The application that runs, also after a restart; null without one. */
export const timer: ReadonlySignal<IceTimer | null> = running

export async function loadTimer(db: Database): Promise<void> {
  running.value = (await db.get("timer", KEY)) ?? null
}

/** Keeps the application that runs, or with null that none does. Resolves only once the phone has it on disk. */
export async function setTimer(next: IceTimer | null): Promise<void> {
  await use(async (db) => {
    const write = db.transaction("timer", "readwrite", { durability: "strict" })
    await Promise.all([next ? write.store.put(next, KEY) : write.store.delete(KEY), write.done])
  })
  running.value = next
  tell("timer")
}
