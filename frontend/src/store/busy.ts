import { computed, signal, type ReadonlySignal } from "@preact/signals"

import { timer } from "./timer"

const sessions = signal(0)

/** True while a session or a timer runs: the day does not turn and nothing reloads. */
export const busy: ReadonlySignal<boolean> = computed(() => sessions.value > 0 || timer.value !== null)

/** Says that a session has begun; the returned function says that it is over. */
export function beginSession(): () => void {
  sessions.value += 1
  let over = false
  return () => {
    if (!over) sessions.value -= 1
    over = true
  }
}
