import { useRef } from "preact/hooks"

import type { Test } from "../../core/model"
import { now } from "../../device/clock"
import type { Draft } from "../../store/draft"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Figure } from "../../ui/figure"
import { SessionBar } from "../session/bar"
import { tried } from "../shared/keep"
import { side } from "../shared/side"
import { exerciseOf } from "../shared/words"
import { Clock } from "./clock"
import { Noted } from "./noted"
import { stepsOf, type Measured, type Place, type Taking } from "./taking"
import { placeWords } from "./words"

/** One side of a test: get into place, do it with a clock or a count, then put right what was noted. */
export function SideStep({ test, place, taking }: { test: Test; place: Place; taking: Draft<Taking> }) {
  const { at = 0, stage = "ready", started = null, [place]: measured } = taking.value.value
  const { timing, stop_at: most } = test
  const steps = stepsOf(test)
  const counted = test.records.some((one) => one === "reps" || one === "seconds")
  const reached = useRef(0)
  const count = measured?.count ?? 0

  const save = (part: Partial<Taking>) => void tried(taking.save(part))
  const next = (part: Partial<Taking> = {}) => { save({ ...part, at: at + 1, stage: "ready", started: null }) }
  const end = (result: Measured) => {
    if (counted || test.form_pass) save({ [place]: result, stage: "noted", started: null })
    else next({ [place]: result })
  }
  const early = () => { end(counted ? { count: timing ? reached.current : count } : { completed: false }) }
  const hurts = () => {
    const result = counted ? { count: timing ? reached.current : count } : { completed: false }
    save({ [place]: result, at: steps.length - 1, started: null })
  }
  const one = () => {
    if (count + 1 === most) end({ count: most })
    else save({ [place]: { count: count + 1 } })
  }
  const [name, detail] = test.each_side ? placeWords(place, side.value) : [test.name, ""]
  if (stage === "noted") {
    return <Noted test={test} name={name} bar={{ done: at, total: steps.length }} value={measured ?? {}} onChange={(value) => { save({ [place]: value }) }} onNext={() => { next() }} />
  }
  const exercise = exerciseOf(program.value, test.exercise ?? "")
  const { up_s, down_s, ready_s = 0 } = timing ?? {}
  const tempo = up_s && down_s ? [up_s, 0, down_s] as const : undefined
  const going = stage === "going" && started !== null
  return (
    <>
      <SessionBar done={at} total={steps.length} words={test.each_side ? test.name : ""} />
      {exercise && (
        <div class="figure-room test-figure">
          <Figure exercise={exercise} side={(place === "injured") === (side.value === "left") ? "left" : "right"} playing tempo={tempo} since={going ? started + ready_s * 1000 : undefined} />
        </div>
      )}
      <h1 class="test-side" tabIndex={-1}>{name}</h1>
      {detail && <p class="soft">{detail}</p>}
      {!going && <ol class="steps test-how">{test.steps.slice(0, 2).map((step) => <li key={step}>{step}</li>)}</ol>}
      {timing && going && (
        <Clock
          timing={timing} most={most ?? 0} started={started} onShift={(by) => { save({ started: started + by }) }}
          onLook={(done) => { reached.current = done }} onOver={(done) => { end(counted ? { count: done } : { completed: true }) }}
        />
      )}
      {counted && !timing && <p class="test-count digits" aria-live="polite">{count} <span class="h2 soft">of {most}</span></p>}
      <div class="session-foot">
        {timing && going
          ? test.stop === null && <Button kind="outline" onClick={() => { save({ stage: "ready", started: null }) }}>Start again</Button>
          : timing
            ? <Button size="player" onClick={() => { reached.current = 0; save({ stage: "going", started: now() }) }}>Start the clock</Button>
            : counted
              ? <Button size="player" onClick={one}>Count one</Button>
              : <Button size="player" onClick={() => { end({ completed: true }) }}>{most === null ? "I am down" : `I did all ${most}`}</Button>}
        {test.stop !== null && (going || !timing) && <Button kind="outline" onClick={early}>{test.stop}</Button>}
        <Button kind="stop" icon="octagon-alert" onClick={hurts}>Stop, this hurts</Button>
      </div>
    </>
  )
}
