/** One timed part of a longer whole: a bout of running, a walk, a hold, a rest. */
export interface Step {
  readonly seconds: number
}

/**
 * A whole that runs, kept on the phone. Times in milliseconds. A pause moves the start, so every deadline is the start
 * plus what lies before it; nothing counts.
 */
export interface StepTimer {
  readonly started_at: number
  /** Since when it is paused; null while it runs. */
  readonly paused_at: number | null
}

export interface StepNow<S extends Step> {
  /** The present step; at the end the last one. */
  readonly step: S
  readonly index: number
  readonly next: S | null
  readonly elapsed_s: number
  /** Until the present step ends. */
  readonly left_s: number
  readonly total_s: number
  /** Until all of it ends. */
  readonly total_left_s: number
  readonly over: boolean
}

/** Where it stands at `nowMs`. */
export function stepNow<S extends Step>(steps: readonly [S, ...S[]], timer: StepTimer, nowMs: number): StepNow<S> {
  const elapsed_s = Math.max(0, Math.floor(((timer.paused_at ?? nowMs) - timer.started_at) / 1000))
  let [step] = steps
  let index = 0
  let end = step.seconds
  for (const [at, one] of steps.entries()) {
    if (at === 0) continue
    if (elapsed_s < end) break
    step = one
    index = at
    end += one.seconds
  }
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  return {
    step, index, next: steps[index + 1] ?? null, elapsed_s, left_s: Math.max(0, end - elapsed_s),
    total_left_s: Math.max(0, total - elapsed_s), total_s: total, over: elapsed_s >= total,
  }
}

export const pause = (timer: StepTimer, nowMs: number): StepTimer => ({ ...timer, paused_at: timer.paused_at ?? nowMs })

/** The same timer, started later by as long as it was paused. */
export const resume = ({ started_at, paused_at }: StepTimer, nowMs: number): StepTimer =>
  ({ started_at: started_at + Math.max(0, nowMs - (paused_at ?? nowMs)), paused_at: null })

/** The same timer at the end of its present step. */
export const skip = <S extends Step>(timer: StepTimer, { left_s }: StepNow<S>): StepTimer =>
  ({ ...timer, started_at: timer.started_at - left_s * 1000 })

/** The same timer after the phone's clock was set by so many milliseconds. */
export const shifted = ({ started_at, paused_at }: StepTimer, by: number): StepTimer =>
  ({ started_at: started_at + by, paused_at: paused_at === null ? null : paused_at + by })

/** What is to be said: another step has begun, it is about to, or all is over. */
export type StepCue = "step" | "tick" | "over"

/** The last seconds of a step that are counted aloud. */
const TICKS_S = 3

/** What is to be said at a look, from the look before; at the first look (null) what is so now. */
export function stepCue<S extends Step>(before: StepNow<S> | null, after: StepNow<S>): StepCue | null {
  if (after.over) return before?.over ? null : "over"
  if (before?.index !== after.index) return "step"
  return after.left_s <= TICKS_S && before.left_s !== after.left_s ? "tick" : null
}
