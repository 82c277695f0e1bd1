import type { PlayerNow } from "./player"

/** What is to be said: another step, its last seconds, half of a long hold, or that all is over. */
export type PlayerCue = "step" | "tick" | "half" | "over"

/** The last seconds of a step that are counted aloud. */
const TICKS_S = 3
/** Holds from this length on say when half is over. */
const LONG_S = 20

/** What is to be said at a look, from the look before; at the first look (null) the step that is shown. */
export function playerCue(before: PlayerNow | null, after: PlayerNow): PlayerCue | null {
  if (!after.step) return before?.step ? "over" : null
  if (before?.step !== after.step) return "step"
  if (after.late_s > 0 || after.left_s === null || before.left_s === null) return null
  const [was, is] = [Math.ceil(before.left_s), Math.ceil(after.left_s)]
  if (is < was && is > 0 && is <= TICKS_S) return "tick"
  const half = (after.step.seconds ?? 0) / 2
  const whole = after.rep === null && after.step.part === "work" && half * 2 >= LONG_S
  return whole && before.left_s > half && after.left_s <= half ? "half" : null
}
