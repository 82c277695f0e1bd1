import "../ice/watch.css"

import { effect, signal, type ReadonlySignal } from "@preact/signals"
import { useEffect } from "preact/hooks"

import type { Bout } from "../../core/intervals"
import { shifted, stepCue, stepNow, type StepNow } from "../../core/steps"
import { now } from "../../device/clock"
import { Link, path } from "../../router"
import { cue } from "../../store/cues"
import { run, setRun } from "../../store/run"
import { Icon } from "../../ui/icon"
import { beat } from "../shared/beat"
import { tried } from "../shared/keep"
import { sayBout } from "./words"

/** A run whose end nobody saw for this long: how much of it was done is asked, not taken from the clock. */
const LATE_S = 2 * 3600

const state = signal<StepNow<Bout> | null>(null)
/** Where the run under way stands, looked at four times a second; null without one. */
export const runNow: ReadonlySignal<StepNow<Bout> | null> = state

/** Watches the run under way until the returned function is called. */
function watch(): () => void {
  let before: StepNow<Bout> | null = null
  const look = (nowMs: number, changed = 0): void => {
    const under = run.peek()
    if (!under || under.end) return
    if (changed !== 0) void setRun(shifted(under, changed))
    const at = stepNow(under.bouts, run.peek() ?? under, nowMs)
    const kind = under.paused_at === null ? stepCue(before, at) : null
    const same = state.peek()?.elapsed_s === at.elapsed_s
    before = at
    if (!same) state.value = at
    if (kind === "tick") cue({ tone: "tick" })
    if (kind === "step") cue({ tone: at.step.run ? "go" : "check", shake: at.step.run ? "check" : "stop", words: sayBout(at.step, !at.next) })
    if (!at.over) return
    cue({ tone: "done", shake: "done", words: "That was your run." })
    void tried(setRun({ end: { how: at.elapsed_s - at.total_s > LATE_S ? "late" : "done", at_s: at.elapsed_s } }))
  }
  const rest = beat(look)
  const stop = effect(() => { if (run.value) look(now()) })
  return () => {
    rest()
    stop()
    state.value = null
  }
}

/** Keeps the run going on every page, and shows a way back to it. */
export function RunWatch() {
  const under = run.value
  const on = under?.end === null
  useEffect(() => (on ? watch() : undefined), [on])
  if (!under || path.value === "/run") return null
  return (
    <nav aria-label="Your run">
      <Link class="ice-call run-call" href="/run">
        <Icon name="sport-shoe" /><span class="grow">{on ? "Your run is on" : "Say how your run went"}</span><Icon name="chevron-right" />
      </Link>
    </nav>
  )
}
