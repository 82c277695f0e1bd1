import { computed, signal, type ReadonlySignal } from "@preact/signals"

import { draft } from "./draft"
import { timer } from "./timer"

const sessions = signal(0)
/** The run under way, as `store/run.ts` keeps it. */
const run = draft<{ started_at: number; end: object | null }>("run").value

/** True while a session, a run or the ice timer goes on: the day does not turn and nothing reloads. */
export const busy: ReadonlySignal<boolean> = computed(() => sessions.value > 0 || timer.value !== null || run.value.end === null)

/** Says that a session has begun; the returned function says that it is over. */
export function beginSession(): () => void {
  sessions.value += 1
  let over = false
  return () => {
    if (!over) sessions.value -= 1
    over = true
  }
}
