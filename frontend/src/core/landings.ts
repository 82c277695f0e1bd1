import type { SetDone } from "./model"

/** Two feet landing in one hop, and steps a second of an easy jog on the spot, counted on the low side. */
const FEET = 2
const STEPS_A_SECOND = 2

/**
 * How many times a foot landed in these sets of hops and jogging on the spot, for the person to put right: a hop on both
 * feet counts twice (C4 counts each foot), and so does a second of jogging.
 */
export const landings = (sets: readonly SetDone[]): number =>
  sets.reduce((sum, { reps, hold_s, side }) => sum + (reps ?? 0) * (side === "both" ? FEET : 1) + (hold_s ?? 0) * STEPS_A_SECOND, 0)
