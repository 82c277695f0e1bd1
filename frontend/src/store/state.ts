import { computed, signal, type ReadonlySignal } from "@preact/signals"

import type { Bundle, Day, Program } from "../core/model"
import { ofKind, standing } from "../core/standing"
import { tell } from "./channel"
import { use } from "./db"
import { log } from "./log"
import type { Account, Prefs } from "./rows"

export type { Account, Prefs } from "./rows"

export const firstPrefs: Prefs = {
  theme: "auto", see: true, hear: true, feel: true, install_dismissed: null, morning_skipped: null,
}

/** True once the phone's own data has been read. */
export const ready = signal(false)
export const account = signal<Account | null>(null)
/** The plan day on the screen. It turns at 03:00, never during a session or a timer. */
export const today = signal<Day>("1970-01-01")
export const bundle = signal<Bundle | null>(null)
export const program = signal<Program | null>(null)
export const prefs = signal<Prefs>(firstPrefs)
/** Whether an intake is in the log, or a plan shows that there was one. */
export const enrolled: ReadonlySignal<boolean> = computed(
  () => bundle.value !== null || ofKind(standing(log.value), "enrolled").length > 0,
)

/** Changes choices that stay on this phone. */
export async function setPrefs(change: Partial<Prefs>): Promise<void> {
  prefs.value = { ...prefs.value, ...change }
  await use((db) => db.put("prefs", prefs.value, "prefs"))
  tell("prefs")
}
