import { repSeconds, type PlayerItem, type PlayerStep } from "./steps"

/**
 * Where a session stands, as it is kept on the phone. Times in milliseconds. A pause moves the start of the step, so its
 * deadline is the start plus its length; nothing counts.
 */
export interface PlayerState {
  readonly at: number
  readonly started_at: number
  /** Since when it is paused; null while it runs. */
  readonly paused_at: number | null
  /** The steps of work that were done, with a number of repetitions where it was not the planned one. */
  readonly done: Readonly<Record<number, number | null>>
}

export interface PlayerNow {
  /** Null once all steps are over. */
  readonly step: PlayerStep | null
  /** Of the whole step in seconds, not yet past; null for one that lasts until a tap. */
  readonly left_s: number | null
  readonly elapsed_s: number
  /** The repetition under way from 1, and the part of its rhythm: 0 lift, 1 pause, 2 lower. Null without a rhythm. */
  readonly rep: { readonly number: number; readonly part: 0 | 1 | 2 } | null
  /** Seconds since a deadline that nobody was there to see: then it waits for a tap. Else 0. */
  readonly late_s: number
}

/** A deadline seen later than this was slept through: no step goes on by itself, since nobody may have worked. */
const LATE_MS = 3000

export const begin = (nowMs: number): PlayerState => ({ at: 0, started_at: nowMs, paused_at: null, done: {} })

const deadline = (step: PlayerStep, state: PlayerState): number =>
  step.seconds === null ? Infinity : state.started_at + step.seconds * 1000

/** Where it stands at `nowMs`. */
export function playerNow(
  items: readonly PlayerItem[], steps: readonly PlayerStep[], state: PlayerState, nowMs: number,
): PlayerNow {
  const step = steps[state.at] ?? null
  if (!step) return { step, left_s: null, elapsed_s: 0, rep: null, late_s: 0 }
  const at = state.paused_at ?? nowMs
  const elapsed_s = Math.max(0, (at - state.started_at) / 1000)
  const left_s = step.seconds === null ? null : Math.max(0, step.seconds - elapsed_s)
  const late = at - deadline(step, state)
  const item = items[step.item]
  return {
    step, left_s, elapsed_s, rep: step.part === "work" && item ? repAt(item, elapsed_s) : null,
    late_s: late > LATE_MS ? Math.floor(late / 1000) : 0,
  }
}

function repAt({ dose, tempo }: PlayerItem, elapsed_s: number): PlayerNow["rep"] {
  if (!tempo || !dose.reps || dose.hold_s) return null
  const [lift, pause] = tempo
  const whole = repSeconds(tempo)
  const number = Math.min(dose.reps, Math.floor(elapsed_s / whole) + 1)
  const within = Math.min(elapsed_s - (number - 1) * whole, whole)
  return { number, part: within < lift ? 0 : within < lift + pause ? 1 : 2 }
}

const marked = (steps: readonly PlayerStep[], { at, done }: PlayerState): PlayerState["done"] =>
  steps[at]?.part === "work" ? { ...done, [at]: null } : done

/** Goes on to the next step once a deadline is past, from that deadline on. Slept through, it stays. */
export function look(steps: readonly PlayerStep[], state: PlayerState, nowMs: number): PlayerState {
  const step = steps[state.at]
  if (!step || state.paused_at !== null) return state
  const end = deadline(step, state)
  if (nowMs < end || nowMs - end > LATE_MS) return state
  return { ...state, at: state.at + 1, started_at: end, done: marked(steps, state) }
}

/** The person says that the step is over. Work then counts as done. */
export function next(steps: readonly PlayerStep[], state: PlayerState, nowMs: number): PlayerState {
  if (state.at >= steps.length) return state
  return { at: state.at + 1, started_at: nowMs, paused_at: null, done: marked(steps, state) }
}

const without = (done: PlayerState["done"], from: number): PlayerState["done"] =>
  Object.fromEntries(Object.entries(done).filter(([at]) => Number(at) < from))

/** Back to the start of the work before, which is to be done again; before the first, to the beginning. */
export function back(steps: readonly PlayerStep[], state: PlayerState, nowMs: number): PlayerState {
  const at = Math.max(0, steps.slice(0, state.at).findLastIndex(({ part }) => part === "work"))
  return { at, started_at: nowMs, paused_at: null, done: without(state.done, at) }
}

/** Past everything of an exercise that is left, whatever was done of it. */
export function skip(steps: readonly PlayerStep[], state: PlayerState, nowMs: number): PlayerState {
  const item = steps[state.at]?.item
  const to = steps.findIndex((step, at) => at > state.at && step.item !== item)
  return { ...state, at: to < 0 ? steps.length : to, started_at: nowMs, paused_at: null }
}

export const pause = (state: PlayerState, nowMs: number): PlayerState =>
  ({ ...state, paused_at: state.paused_at ?? nowMs })

export const resume = (state: PlayerState, nowMs: number): PlayerState => ({ ...shifted(state, Math.max(0, nowMs - (state.paused_at ?? nowMs))), paused_at: null })

/** The same state with the step begun later by so many milliseconds: a longer rest, or a phone whose clock was set. */
export const shifted = (state: PlayerState, by: number): PlayerState => ({ ...state, started_at: state.started_at + by })

/** Says that another number of repetitions was done in the latest work. */
export function didReps(state: PlayerState, reps: number): PlayerState {
  const last = Math.max(-1, ...Object.keys(state.done).map(Number))
  return last < 0 ? state : { ...state, done: { ...state.done, [last]: reps } }
}
