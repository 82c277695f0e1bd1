import { signal, type ReadonlySignal } from "@preact/signals"

import type { BodyOf, Day, JournalEvent, Kind } from "../core/model"
import { today } from "./state"

/** The phone could not keep an event. `full`: no room; `broken`: its storage does not answer. */
export class SaveProblem extends Error {
  readonly why: "full" | "broken"

  constructor(why: "full" | "broken", cause?: unknown) {
    super(`not saved: ${why}`, { cause })
    this.why = why
  }
}

const events = signal<readonly JournalEvent[]>([])
const waiting = signal<ReadonlySet<string>>(new Set())

/** Every event this phone knows, sent or not. */
export const log: ReadonlySignal<readonly JournalEvent[]> = events
/** The ids that the server has not confirmed yet. */
export const waitingIds: ReadonlySignal<ReadonlySet<string>> = waiting

/** Keeps an event for good. Resolves only once the phone has it on disk; rejects with SaveProblem otherwise. */
export function append<K extends Kind>(kind: K, body: BodyOf<K>, day: Day = today.value): Promise<JournalEvent<K>> {
  void [kind, body, day]
  return Promise.reject(new SaveProblem("broken"))
}

/** Takes one event back, as if it had never been. */
export async function retract(eventId: string): Promise<void> {
  await append("retract", { event_id: eventId })
}
