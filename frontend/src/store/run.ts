import { computed, type ReadonlySignal } from "@preact/signals"

import type { Bout } from "../core/intervals"
import type { Day, StageId } from "../core/model"
import type { StepTimer } from "../core/steps"
import { draft } from "./draft"

/** How a run ended: all done, the knee hurt, something else, or so long ago that nobody can say how much was done. */
export type RunEnd = "done" | "hurt" | "early" | "late"

/** A run under way on this phone, from its start until its entry is saved. Times in milliseconds. */
export interface RunUnderWay extends StepTimer {
  readonly day: Day
  readonly stage: StageId | null
  /** From door to door. */
  readonly bouts: readonly [Bout, ...Bout[]]
  readonly pre: number
  readonly painkiller: boolean
  /** How and so many seconds after its start it ended; null while it goes on. */
  readonly end: { readonly how: RunEnd; readonly at_s: number } | null
}

const kept = draft<RunUnderWay>("run")

/** The run under way, also after a restart; null without one. */
export const run: ReadonlySignal<RunUnderWay | null> = computed(() => {
  const { value } = kept.value
  return "bouts" in value ? value as RunUnderWay : null
})

/** Keeps the run or a change of it. Resolves once the phone has it on disk. */
export const setRun = (change: Partial<RunUnderWay>): Promise<void> => kept.save(change)

/** Puts the run away: its entry is saved, or it was thrown away. */
export const clearRun = (): Promise<void> => kept.clear()
