import type { PlanDose, SetDone, Side } from "../model"

/** Seconds of lifting, pausing and lowering one repetition. */
export type Tempo = readonly [number, number, number]

/** One exercise of a session as it stood when the session began. */
export interface PlayerItem {
  readonly exercise: string
  readonly dose: PlanDose
  /** Null where repetitions have no rhythm of their own. */
  readonly tempo: Tempo | null
}

/** One screen of the player. */
export interface PlayerStep {
  readonly part: "ready" | "work" | "switch" | "rest"
  /** The exercise it belongs to; for `ready` and `rest` the one that comes next. */
  readonly item: number
  /** Sets from 1. */
  readonly set: number
  readonly side: "left" | "right" | "both"
  /** How long; null lasts until a tap. */
  readonly seconds: number | null
}

/** To get into position: long enough to lie down on a mat and put the phone beside it. */
const READY_S = 10
const SWITCH_S = 5
const MINUTE_S = 60

/** The rhythm of a dose as the program writes it, `2-1-3`; null for words such as `easy`. */
export function tempoOf(words: string): Tempo | null {
  const [, lift, pause, lower] = /^(\d+)-(\d+)-(\d+)$/.exec(words) ?? []
  return lift === undefined ? null : [Number(lift), Number(pause), Number(lower)]
}

export const repSeconds = ([lift, pause, lower]: Tempo): number => lift + pause + lower

function workSeconds({ dose, tempo }: PlayerItem): number | null {
  if (dose.hold_s) return dose.hold_s
  if (dose.minutes) return dose.minutes * MINUTE_S
  return dose.reps && tempo ? dose.reps * repSeconds(tempo) : null
}

/** The sore side first; `both` where an exercise has no sides. With both knees sore it is the right. */
const sidesOf = ({ dose }: PlayerItem, sore: Side): readonly PlayerStep["side"][] =>
  dose.side === "each" ? (sore === "left" ? ["left", "right"] : ["right", "left"]) : ["both"]

/** A session as a flat list: get ready, then each set of each side, with a change of sides and a rest between. */
export function stepsOf(items: readonly PlayerItem[], sore: Side): readonly PlayerStep[] {
  return items.flatMap((one, item) => {
    const sides = sidesOf(one, sore)
    const [first = "both"] = sides
    const before = items[item - 1]
    const steps: PlayerStep[] = [before
      ? { part: "rest", item, set: 1, side: first, seconds: Math.max(READY_S, before.dose.rest_s ?? 0) }
      : { part: "ready", item, set: 1, side: first, seconds: READY_S }]
    for (let set = 1; set <= one.dose.sets; set += 1) {
      if (set > 1 && one.dose.rest_s) steps.push({ part: "rest", item, set, side: first, seconds: one.dose.rest_s })
      else if (set > 1) steps.push({ part: "switch", item, set, side: first, seconds: SWITCH_S })
      sides.forEach((side, at) => {
        if (at > 0) steps.push({ part: "switch", item, set, side, seconds: SWITCH_S })
        steps.push({ part: "work", item, set, side, seconds: workSeconds(one) })
      })
    }
    return steps
  })
}

/** A set as the journal writes it. `reps` where somebody did another number than was planned. */
export function setOf({ dose }: PlayerItem, side: PlayerStep["side"], reps = dose.reps): SetDone {
  if (dose.reps) return { reps, side }
  if (dose.hold_s) return { hold_s: dose.hold_s, side }
  return dose.minutes ? { minutes: dose.minutes, side } : { side }
}
