import { signal, type ReadonlySignal } from "@preact/signals"

import type { IceTimer } from "../core/ice"
import type { IceCheck, IceProtocol } from "../core/model"

const running = signal<IceTimer | null>(null)

/** The application that runs, also after a restart; null without one. */
export const timer: ReadonlySignal<IceTimer | null> = running

/** Starts an application now and keeps its first event. */
export function startIce(protocol: IceProtocol, ticks: { barrier: true; heat_rub: boolean }): Promise<void> {
  void [protocol, ticks]
  return Promise.resolve()
}

/** Keeps the answer to a skin check; a bad answer does not end the timer by itself. */
export function answerCheck(check: IceCheck): Promise<void> {
  void check
  return Promise.resolve()
}

/**
 * Ends the application and keeps its last event. It ended now unless `endedAt` (milliseconds) says otherwise: ice that
 * was forgotten came off when the person says it did, and the next one waits from then.
 */
export function endIce(outcome: "complete" | "stopped", endedAt?: number): Promise<void> {
  void [outcome, endedAt]
  return Promise.resolve()
}

/** Moves the running application by this many milliseconds, because the phone's clock was set while it ran. */
export function shiftIce(by: number): Promise<void> {
  void by
  return Promise.resolve()
}

/** Keeps how the skin was 30 minutes after an application. */
export function afterIce(iceId: string, after: "normal" | "not-normal"): Promise<void> {
  void [iceId, after]
  return Promise.resolve()
}
