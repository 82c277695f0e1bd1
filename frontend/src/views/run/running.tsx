import { useState } from "preact/hooks"

import type { Bout } from "../../core/intervals"
import { pause, resume, skip, type StepNow } from "../../core/steps"
import { now as present } from "../../device/clock"
import { unlockSound } from "../../device/sound"
import { Link } from "../../router"
import { setRun, type RunUnderWay } from "../../store/run"
import { program, prefs } from "../../store/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { Sheet } from "../../ui/sheet"
import { clockWords } from "../ice/words"
import { CueSwitches } from "../shared/cue-switches"
import { tried } from "../shared/keep"
import { exerciseOf } from "../shared/words"
import { Strip } from "./strip"
import { sayBout, sayLength } from "./words"

/** The run is on: what to do now and for how long, what comes next, and the way out when it hurts, always there. */
export function Running({ run, now }: { run: RunUnderWay; now: StepNow<Bout> }) {
  const [choosing, setChoosing] = useState(false)
  const { step, next, index } = now
  const paused = run.paused_at !== null
  const set = (change: Partial<RunUnderWay>) => { void tried(setRun(change)) }
  const end = (how: "hurt" | "early") => { set({ end: { how, at_s: now.elapsed_s } }) }
  const clock = clockWords(now.left_s)
  const cues = exerciseOf(program.value, "run-walk")?.cues ?? []
  const tip = step.run ? cues[Math.floor(index / 2) % cues.length] : index === 0 ? "Brisk, then swing each leg a few times." : "Easy. Let your breath settle."
  return (
    <main class={`run-page ${step.run ? "" : "run-walk"} ${prefs.value.see ? "run-see" : ""}`} onClick={unlockSound}>
      <div class="session-bar">
        <Link class="session-close" href="/runs" aria-label="Runs. The run goes on"><Icon name="x" /></Link>
        <span class="grow small digits">{Math.ceil(now.total_left_s / 60)} min left in all</span>
        <Button kind="text" size="small" icon="volume-2" onClick={() => { setChoosing(true) }}>Sounds</Button>
      </div>
      <h1 class="run-word" tabIndex={-1}>{paused ? "Paused" : step.run ? "Run" : next ? "Walk" : "Walk home"}</h1>
      <p class={`run-count digits ${clock.length > 4 ? "run-count-long" : ""}`} role="timer" aria-label={`${clock} left`}>{clock}</p>
      <p class="run-next">{next ? `Then ${next.run ? "run" : "walk"} for ${sayLength(next.seconds)}` : "That is the last part"}</p>
      <Strip bouts={run.bouts} look="strip-now" done={index} />
      <p class="run-tip">{tip}</p>
      <p class="said" role="status">{paused ? "Paused" : sayBout(step, !next)}</p>
      <div class="session-foot stack">
        {paused
          ? <Button size="player" onClick={() => { set(resume(run, present())) }}>Go on</Button>
          : <Button size="player" kind="outline" onClick={() => { set({ paused_at: pause(run, present()).paused_at }) }}>Pause</Button>}
        <div class="now-keys">
          {!step.run && (index === 0 || !next) && (
            <Button kind="text" size="small" icon="skip-forward" onClick={() => { set({ started_at: skip(run, now).started_at }) }}>Skip this walk</Button>
          )}
          <Button kind="text" size="small" onClick={() => { end("early") }}>End the run here</Button>
        </div>
        <Button kind="stop" size="player" icon="octagon-alert" onClick={() => { end("hurt") }}>It hurts</Button>
      </div>
      {choosing && <Sheet title="What tells you" onClose={() => { setChoosing(false) }}><CueSwitches /></Sheet>}
    </main>
  )
}
