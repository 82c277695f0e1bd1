import { signal } from "@preact/signals"

import type { JournalEvent } from "../core/model"

const KEY = "strideback.rescue"

export interface Rescued {
  readonly account: string
  readonly event: JournalEvent
}

/** True while the phone's storage does not answer and events are kept in a spare place. */
export const rescuing = signal(false)

/** What is in the spare place. A text that is no list is left alone and read as empty. */
export function rescued(): readonly Rescued[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]")
    return Array.isArray(list) ? (list as Rescued[]) : []
  } catch {
    return []
  }
}

/** Keeps one event in the spare place. Throws where even that has no room. */
export function rescue(account: string, event: JournalEvent): void {
  localStorage.setItem(KEY, JSON.stringify([...rescued(), { account, event }]))
  rescuing.value = true
}

/** Empties the spare place of events that are safe elsewhere now. */
export function letGo(ids: ReadonlySet<string>): void {
  const left = rescued().filter(({ event }) => !ids.has(event.id))
  if (left.length > 0) localStorage.setItem(KEY, JSON.stringify(left))
  else localStorage.removeItem(KEY)
  rescuing.value = left.length > 0
}
