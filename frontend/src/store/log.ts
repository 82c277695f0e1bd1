import { computed, signal, type ReadonlySignal } from "@preact/signals"

import type { JournalEvent } from "../core/model"
import type { LogRow } from "./rows"

/** An event the server could not take in. It is kept, shown and exported, and sent no more. */
export interface Troubled {
  readonly id: string
  readonly kind: string
  readonly day: string
  readonly status: "refused" | "quarantined" | "conflict"
  readonly title: string
}

/** Every row this phone knows of the account, by id, and the ids that wait to be sent. */
export const rows = signal<ReadonlyMap<string, LogRow>>(new Map())
export const waiting = signal<ReadonlySet<string>>(new Set())

/** Counts what changed in memory, so that a slower reading of the phone does not undo it. */
export const changes = { count: 0 }

const asEvent = ({ event, rev }: LogRow): JournalEvent => (rev === undefined ? event : { ...event, rev })

/** Every event this phone knows, sent or not, in the order they were made. */
export const log: ReadonlySignal<readonly JournalEvent[]> = computed(() =>
  [...rows.value.values()].filter(({ status }) => status === undefined).map(asEvent)
    .sort((a, b) => (a.id < b.id ? -1 : 1)))

/** The ids that the server has not confirmed yet. */
export const waitingIds: ReadonlySignal<ReadonlySet<string>> = waiting

export const troubled: ReadonlySignal<readonly Troubled[]> = computed(() =>
  [...rows.value.values()].flatMap(({ id, day, event, status, title }) =>
    status === undefined ? [] : [{ id, kind: event.kind, day, status, title: title ?? "" }]))
