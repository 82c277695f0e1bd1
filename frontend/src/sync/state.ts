import { signal, type ReadonlySignal } from "@preact/signals"

import type { Day } from "../core/model"

/** An event the server could not take in; it is kept here, shown and exported, and sent no more. */
export interface Troubled {
  readonly id: string
  readonly kind: string
  readonly day: Day
  readonly status: "refused" | "quarantined" | "conflict"
  readonly title: string
}

export interface SyncState {
  readonly sending: boolean
  /** How many events wait on this phone. */
  readonly waiting: number
  /** When the server last answered, in milliseconds. */
  readonly lastAt: number | null
  readonly problem: null | "offline" | "signed_out" | "other_account" | "server"
  readonly refused: readonly Troubled[]
}

const state = signal<SyncState>({ sending: false, waiting: 0, lastAt: null, problem: null, refused: [] })

export const sync: ReadonlySignal<SyncState> = state
