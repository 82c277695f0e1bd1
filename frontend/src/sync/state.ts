import { computed, signal, type ReadonlySignal } from "@preact/signals"

import { troubled, waitingIds, type Troubled } from "../store/journal"

export type { Troubled } from "../store/journal"

export type SyncTrouble = "offline" | "signed_out" | "other_account" | "server"

export interface SyncState {
  readonly sending: boolean
  /** How many events wait on this phone. */
  readonly waiting: number
  /** When the server last answered, in milliseconds. */
  readonly lastAt: number | null
  readonly problem: null | SyncTrouble
  /** What the server itself says is wrong with it, such as a full disk; empty if it says nothing. */
  readonly why: string
  /** What the server could not take in: kept here, shown and exported. */
  readonly refused: readonly Troubled[]
}

export const sending = signal(false)
export const lastAt = signal<number | null>(null)
export const problem = signal<SyncTrouble | null>(null)
export const why = signal("")

/** How sending goes, as the screens show it. */
export const sync: ReadonlySignal<SyncState> = computed(() => ({
  sending: sending.value, waiting: waitingIds.value.size, lastAt: lastAt.value, problem: problem.value, why: why.value, refused: troubled.value,
}))
