import { useEffect, useRef, useState } from "preact/hooks"

import type { Timing } from "../../core/model"
import { testNow, type TestNow } from "../../core/testclock"
import { now } from "../../device/clock"
import { cue } from "../../store/cues"
import { clockWords } from "../ice/words"
import { beat } from "../shared/beat"

/** Says what has changed since the look before. */
function say(before: TestNow | null, after: TestNow, counting: boolean): void {
  if (!before || before.state === "over") return
  if (after.state === "over") cue({ tone: "done", shake: "done", words: counting ? `${after.done}. Done.` : "Done" })
  else if (before.state !== after.state) cue({ tone: "go", shake: "check", words: "Go" })
  else if (after.state === "ready" && before.shown !== after.shown) cue({ tone: "tick" })
  else if (before.up !== after.up) cue({ tone: "tick", shake: "tap", words: after.up ? `${after.done}` : undefined })
}

const MINUTE_S = 60

/** The clock of a test, from the moment it was started: right again after a dark screen, since nothing counts. */
export function Clock({ timing, most, started, onShift, onLook, onOver }: {
  timing: Timing
  most: number
  started: number
  /** Somebody set the phone's clock by so many milliseconds. */
  onShift: (by: number) => void
  /** Seconds or repetitions so far. */
  onLook: (done: number) => void
  onOver: (done: number) => void
}) {
  const [at, setAt] = useState(() => testNow(timing, most, started, now()))
  const calls = useRef({ onShift, onLook, onOver })
  calls.current = { onShift, onLook, onOver }
  useEffect(() => {
    let before: TestNow | null = null
    return beat((ms, changed) => {
      if (changed !== 0) {
        calls.current.onShift(changed)
        return
      }
      const after = testNow(timing, most, started, ms)
      say(before, after, timing.kind === "tempo")
      if (before?.state !== "over" && after.state === "over") calls.current.onOver(after.done)
      before = after
      calls.current.onLook(after.done)
      setAt(after)
    })
  }, [started])
  const { state, shown, up } = at
  const long = (timing.seconds ?? 0) > MINUTE_S
  const unit = state === "ready" ? "to get ready" : timing.kind === "tempo" ? `of ${most}` : timing.kind === "up" ? `s of ${most}` : long ? "left" : "s left"
  return (
    <>
      <p class="test-count digits" role="timer">
        <span class={long ? "test-long" : undefined}>{state !== "ready" && long ? clockWords(shown) : shown}</span> <span class="h2 soft">{unit}</span>
      </p>
      {timing.kind === "tempo" && (
        <p class="test-tempo" aria-hidden="true">
          {[["Up", timing.up_s, true], ["Down", timing.down_s, false]].map(([word, seconds, way]) => (
            <span key={word} class={state === "going" && way === up ? "tempo-now" : ""}>{word} {seconds} s</span>
          ))}
        </p>
      )}
    </>
  )
}
