import type { DBSchema } from "idb"

import type { IceTimer } from "../core/icenow"
import type { Bundle, Day, JournalEvent, Program } from "../core/model"

/** Whose rows are whose: an account's id, or this before there is an account. */
export const GUEST = "guest"

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
  /** Milliseconds; the moment the install card was put away. */
  readonly install_dismissed: number | null
  /** The plan day whose morning question was skipped. */
  readonly morning_skipped: Day | null
}

/** An event that the server has not confirmed, as the text that will be sent. This shape never changes. */
export interface OutboxRow {
  readonly account: string
  readonly id: string
  readonly text: string
}

/** An event the phone knows. `status` marks one the server could not take in; such a row feeds nothing. */
export interface LogRow {
  readonly account: string
  readonly id: string
  readonly day: Day
  readonly event: JournalEvent
  readonly rev?: number
  readonly status?: "refused" | "quarantined" | "conflict"
  readonly title?: string
}

/** How far the phone has read an account's journal. */
export interface Cursor {
  readonly since: number
  readonly epoch: string | null
  readonly lastAt: number | null
}

export const startCursor: Cursor = { since: 0, epoch: null, lastAt: null }

/** `now`: asked for on its first day; `past`: asked for later, to look back. */
export interface BundleRow {
  readonly account: string
  readonly sort: "now" | "past"
  readonly from: Day
  readonly etag: string | null
  readonly bundle: Bundle
}

export interface ProgramRow {
  readonly id: string
  readonly etag: string | null
  readonly program: Program
}

export interface Shape extends DBSchema {
  outbox: { key: [string, string]; value: OutboxRow }
  log: { key: [string, string]; value: LogRow }
  meta: { key: string; value: Account | Cursor | boolean }
  bundle: { key: [string, string, Day]; value: BundleRow }
  program: { key: string; value: ProgramRow }
  draft: { key: string; value: object }
  timer: { key: string; value: IceTimer }
  prefs: { key: string; value: Prefs }
}

export const ownerOf = (account: Account | null | undefined): string => account?.account_id ?? GUEST

/** Every key that begins with `account`. */
export const allOf = (account: string): IDBKeyRange => IDBKeyRange.bound([account], [account, []])
