import "./watch.css"

import { effect, signal, type ReadonlySignal } from "@preact/signals"
import { useEffect } from "preact/hooks"

import { alarmAt, type Alarm, type Said } from "../../core/alarm"
import { iceNow, type IceNow } from "../../core/icenow"
import { now } from "../../device/clock"
import { Link, path } from "../../router"
import { cue } from "../../store/cues"
import { shiftIce } from "../../store/ice"
import { timer } from "../../store/timer"
import { Icon } from "../../ui/icon"
import { beat } from "../shared/beat"

const state = signal<IceNow | null>(null)
/** Where the running application stands, looked at four times a second; null without one. */
export const ice: ReadonlySignal<IceNow | null> = state

const alarm = signal<{ readonly alarm: Alarm; readonly number: number } | null>(null)
/** The last thing that was said aloud, numbered so that the same thing said again is seen as new. */
export const lastAlarm: ReadonlySignal<{ readonly alarm: Alarm; readonly number: number } | null> = alarm

function ring(kind: Alarm): void {
  const stops = kind === "stop" || kind === "off"
  cue({ tone: stops ? "stop" : kind === "on" ? "go" : "check", shake: stops ? "stop" : "check" })
  alarm.value = { alarm: kind, number: (alarm.peek()?.number ?? 0) + 1 }
}

/** Watches the running application until the returned function is called. */
function watch(): () => void {
  let before: IceNow | null = null
  let said: Said | null = null

  const look = (nowMs: number, changed = 0): void => {
    // Somebody set the phone's clock: the ice has not been on for longer because of that.
    if (changed !== 0) void shiftIce(changed)
    const running = timer.peek()
    if (!running) return
    const after = iceNow(running, nowMs)
    const kind = alarmAt(before, after, said)
    before = after
    const shown = state.peek()
    const same = shown?.elapsed_s === after.elapsed_s && shown.phase === after.phase && shown.check === after.check
    if (!same) state.value = after
    if (kind === null) return
    said = { alarm: kind, at_s: after.elapsed_s }
    ring(kind)
  }

  const rest = beat(look)
  const stop = effect(() => {
    if (timer.value) look(now())
  })
  return () => {
    rest()
    stop()
    state.value = null
    alarm.value = null
  }
}

const WORDS: Readonly<Record<Alarm | "running", string>> = {
  check: "Look at your skin under the ice",
  off: "Take the ice off for a while",
  on: "Put the ice back on",
  stop: "Time is up. Take the ice off",
  running: "Ice is on",
}

/**
 * Keeps the ice timer going on every page: sound, buzz, the screen on, and a way back to it when something is due.
 * With `always` the way back stays, where the page itself shows nothing of the ice.
 */
export function IceWatch({ always }: { always: boolean }) {
  const id = timer.value?.ice_id
  useEffect(() => (id === undefined ? undefined : watch()), [id])
  const now = state.value
  if (now === null) return null
  const due = now.phase === "over" || now.phase === "done" ? "stop" : now.check !== undefined ? "check" : always ? "running" : null
  if (due === null || path.value === "/ice") return null
  return (
    <div role="alert">
      <Link class="ice-call" href="/ice">
        <Icon name="snowflake" /><span class="grow">{WORDS[due]}</span><Icon name="chevron-right" />
      </Link>
    </div>
  )
}
