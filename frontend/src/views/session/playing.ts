import { useEffect, useRef, useState } from "preact/hooks"

import type { Day, PhaseId } from "../../core/model"
import { playerCue } from "../../core/player/cues"
import { back, begin, look, next, pause, playerNow, shifted, skip, type PlayerNow, type PlayerState } from "../../core/player/player"
import { behind, itemDone } from "../../core/player/record"
import { stepsOf, tempoOf, type PlayerItem, type PlayerStep } from "../../core/player/steps"
import { now } from "../../device/clock"
import { cue } from "../../store/cues"
import type { Draft } from "../../store/draft"
import { retract } from "../../store/journal"
import { program } from "../../store/state"
import { beat } from "../shared/beat"
import type { Begun } from "../shared/begun"
import { keep, tried } from "../shared/keep"
import { side } from "../shared/side"
import type { Row, SlotView } from "../shared/slots"
import { exerciseOf, nameOf } from "../shared/words"

/** How many exercises a busy day has. */
export const BUSY = 3

/** The exercises still open, as the player plays them. */
export function itemsOf(rows: readonly Row[], phase: PhaseId): PlayerItem[] {
  return rows.filter(({ state, skips }) => state === "open" && skips.length === 0).map(({ item: { exercise, dose } }) => {
    const doses = exerciseOf(program.value, exercise)?.dose ?? {}
    return { exercise, dose, tempo: tempoOf((doses[phase] ?? Object.values(doses)[0])?.tempo ?? "") }
  })
}

export const sideWords = (of: PlayerStep["side"]): string => (of === "both" ? "" : of === "left" ? "Left side" : "Right side")

/** The exercise of a step, with its words; its id alone while the program is not here. */
export const exerciseAt = (items: readonly PlayerItem[], { item }: PlayerStep) => {
  const id = items[item]?.exercise ?? ""
  return { id, name: nameOf(program.value, id), about: exerciseOf(program.value, id) }
}

/** The step in words, for those who hear it. */
export function spoken({ step }: Pick<PlayerNow, "step">, items: readonly PlayerItem[]): string {
  if (!step) return "That was the last one."
  const { name } = exerciseAt(items, step)
  const where = sideWords(step.side)
  switch (step.part) {
    case "ready": return `Get ready. ${name}. ${where}`
    case "rest": return `Rest. Next: ${name}. ${where}`
    case "switch": return where ? `Change. ${where}` : "Once more."
    case "work": return `${step.set > 1 ? `Set ${step.set}` : name}. ${where}`
  }
}

const TONES = { ready: "check", work: "go", switch: "check", rest: "done" } as const

/** Plays the cue between two looks to the senses that are switched on. */
function play(before: PlayerNow | null, after: PlayerNow, items: readonly PlayerItem[]): void {
  const kind = playerCue(before, after)
  if (kind === "tick") cue({ tone: "tick" })
  else if (kind === "half") cue({ tone: "tick", words: "Half way." })
  else if (kind) cue({ tone: after.step ? TONES[after.step.part] : "done", shake: "done", words: spoken(after, items) })
}

export interface Playing {
  readonly items: readonly PlayerItem[]
  readonly now: PlayerNow
  readonly state: PlayerState
  readonly set: (change: (state: PlayerState, nowMs: number) => PlayerState) => void
  readonly next: () => void
  readonly back: () => void
  readonly skip: () => void
}

/** Runs the player of a session that was begun: looks at the clock, gives cues, and keeps what was done. */
export function usePlaying(begun: Draft<Begun>, view: SlotView, day: Day): Playing {
  const { items = [], state = begin(now()) } = begun.value.value
  const steps = stepsOf(items, side.value)
  const [nowMs, setNow] = useState(now)
  const shown = playerNow(items, steps, state, Math.max(nowMs, state.started_at))
  const before = useRef<PlayerNow | null>(null)
  const recording = useRef(new Set<number>())

  const set: Playing["set"] = (change) => {
    const after = change(begun.value.value.state ?? state, now())
    setNow(now())
    if (after !== begun.value.value.state) void tried(begun.save({ state: after }))
  }
  const glance = useRef<(changed: number) => void>(() => undefined)
  glance.current = (changed) => {
    set((at, ms) => look(steps, changed === 0 ? at : shifted(at, changed), ms))
  }
  useEffect(() => {
    const rest = beat((_, changed) => { glance.current(changed) })
    return () => {
      rest()
      // Whoever leaves the page has stopped working.
      set(pause)
    }
  }, [])
  useEffect(() => {
    // Between two looks a deadline would be up to a quarter of a second late.
    if (shown.left_s === null || shown.left_s === 0 || state.paused_at !== null) return
    const timer = setTimeout(() => { glance.current(0) }, shown.left_s * 1000)
    return () => { clearTimeout(timer) }
  }, [state])
  useEffect(() => {
    play(before.current, shown, items)
    before.current = shown
  })

  const rowOf = (index: number) => view.rows.find(({ item }) => item.exercise === items[index]?.exercise)
  useEffect(() => {
    for (const index of behind(items, steps, state)) {
      const row = rowOf(index)
      if (!row || row.ticks.length > 0 || row.skips.length > 0 || recording.current.has(index)) continue
      recording.current.add(index)
      const { sets, complete } = itemDone(items, steps, state, index)
      const at = { slot: row.slot, exercise: row.item.exercise }
      const kept = complete > 0
        ? keep("exercise", { ...at, sets, complete }, undefined, day)
        : keep("skip", { ...at, reason: "other" }, undefined, day)
      void kept.finally(() => recording.current.delete(index))
    }
  }, [state.at])

  return {
    items, now: shown, state, set,
    next: () => { set((at, ms) => next(steps, at, ms)) },
    skip: () => { set((at, ms) => skip(steps, at, ms)) },
    back: () => {
      const to = back(steps, state, now())
      const item = steps[to.at]?.item
      const row = item === undefined || item === steps[state.at]?.item ? null : rowOf(item)
      // Gone back to, it is not done yet.
      for (const { id } of [...row?.ticks ?? [], ...row?.skips ?? []]) void tried(retract(id))
      set(() => to)
    },
  }
}
