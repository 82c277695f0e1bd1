import { computed, signal, type ReadonlySignal } from "@preact/signals"

import type { Bundle, Day, Program } from "../core/model"

export interface Account {
  readonly account_id: string
  readonly device_id: string
  readonly timezone: string
}

/** Choices that stay on this phone. */
export interface Prefs {
  readonly theme: "auto" | "light" | "dark"
  readonly see: boolean
  readonly hear: boolean
  readonly feel: boolean
  /** Milliseconds; the day the install card was put away. */
  readonly install_dismissed: number | null
  /** The plan day whose morning question was skipped. */
  readonly morning_skipped: Day | null
}

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
/** Whether an intake is in the log. */
export const enrolled: ReadonlySignal<boolean> = computed(() => false)

export function setPrefs(change: Partial<Prefs>): Promise<void> {
  prefs.value = { ...prefs.value, ...change }
  return Promise.resolve()
}
