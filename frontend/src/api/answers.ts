import type { JournalEvent } from "../core/model"

export interface AccountMade {
  readonly account_id: string
  readonly device_id: string
  readonly timezone: string
}

export interface Device {
  readonly device_id: string
  readonly created_at: string
  readonly seen_at: string
  readonly current: boolean
}

export interface Me {
  readonly account_id: string
  readonly created_at: string
  readonly timezone: string
  readonly locale: string | null
  readonly protection: string
  readonly devices: readonly Device[]
}

export interface SyncResult {
  readonly id: string
  readonly status: "stored" | "duplicate" | "quarantined" | "conflict" | "refused" | "opaque"
  readonly rev?: number | null
  readonly problem?: { readonly title?: string; readonly detail?: string } | null
}

export type SentEvent = JournalEvent & { readonly rev: number; readonly status?: string }

export interface SyncAnswer {
  readonly server_now: string
  readonly epoch: string
  readonly reset: boolean
  readonly head: number
  readonly more: boolean
  readonly results: readonly SyncResult[]
  readonly events: readonly SentEvent[]
}
