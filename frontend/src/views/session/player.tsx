import "./player.css"

import { useState } from "preact/hooks"

import type { Day } from "../../core/model"
import { begin, pause, resume, shifted } from "../../core/player/player"
import { itemDone } from "../../core/player/record"
import { stepsOf } from "../../core/player/steps"
import { now } from "../../device/clock"
import { unlockSound } from "../../device/sound"
import { canKeepAwake } from "../../device/wake"
import type { Draft } from "../../store/draft"
import { prefs } from "../../store/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { Sheet } from "../../ui/sheet"
import type { Begun } from "../shared/begun"
import { CueSwitches } from "../shared/cue-switches"
import { tried } from "../shared/keep"
import { side } from "../shared/side"
import type { SlotView } from "../shared/slots"
import { SessionBar } from "./bar"
import { BUSY, spoken, usePlaying, type Playing } from "./playing"
import { Rest } from "./resting"
import { StopSheet } from "./stop"
import { Work } from "./working"

const EXTRA_REST_MS = 15_000

/** A session played: one step a screen, right by stored deadlines, with the way out when it hurts always in its place. */
export function Player({ begun, view, day, onEnd }: { begun: Draft<Begun>; view: SlotView; day: Day; onEnd: () => void }) {
  const playing = usePlaying(begun, view, day)
  const { now: at, items, state } = playing
  const [sheet, setSheet] = useState<"stop" | "senses" | null>(null)
  const { step } = at
  if (!step) return <Over playing={playing} total={items.length} onEnd={onEnd} />
  const resting = step.part !== "work"
  const row = view.rows.find(({ item }) => item.exercise === items[step.item]?.exercise)
  const stop = () => {
    playing.set(pause)
    setSheet("stop")
  }
  const go = () => {
    if (state.paused_at !== null) playing.set(resume)
    else if (at.late_s > 0 && !resting) playing.set((one, ms) => ({ ...one, started_at: ms }))
    else playing.next()
  }
  // A busy day: the first ones of the list are its most useful ones.
  const short = () => void tried(begun.save({ items: items.slice(0, BUSY), state: begin(now()) }))
  const words = state.paused_at !== null ? "Go on" : at.late_s > 0 && !resting ? "Do it now" : resting ? "Start now" : "Set done"
  return (
    <div class={`player ${resting ? "player-rest" : ""}`} onPointerDown={unlockSound}>
      <SessionBar done={step.item} total={items.length} words="">
        <button type="button" class="player-senses" aria-label="What you see, hear and feel" onClick={() => { setSheet("senses") }}>
          <Icon name="eye" size={22} /><Icon name="volume-2" size={22} />{prefs.value.feel && <Icon name="vibrate" size={22} />}
        </button>
      </SessionBar>
      <div class="player-show">
        {resting ? <Rest playing={playing} step={step} /> : <Work playing={playing} step={step} />}
      </div>
      {/* Where the voice is off, a screen reader says each step; never both at once. */}
      <p class="said" role="status">{!prefs.value.hear && spoken(at, items)}</p>
      {/* The lower half is one big button for a hand that is far away; those that can be named are inside it. */}
      <div class="player-keys" onClick={({ target }) => { if (target instanceof Element && !target.closest("button, a")) go() }}>
        {at.late_s > 0 && (
          <p class="player-late" role="status">
            {resting ? "This ended a while ago." : "This ended while you were away. It does not count yet."}
          </p>
        )}
        <Button size="player" kind={resting ? "ball" : "filled"} onClick={go}>{words}</Button>
        {at.late_s > 0 && !resting && <Button kind="text" onClick={playing.next}>I did it</Button>}
        <div class="player-row">
          {step.part === "ready"
            ? <Button kind="text" onClick={() => void tried(begun.save({ by_hand: true }))}>By hand</Button>
            : <Button kind="text" icon="skip-back" onClick={playing.back}>Back</Button>}
          {state.paused_at === null
            ? <Button kind="text" icon="pause" onClick={() => { playing.set(pause) }}>Pause</Button>
            : <Button kind="text" icon="play" onClick={() => { playing.set(resume) }}>Resume</Button>}
          {step.part === "rest"
            ? <Button kind="text" onClick={() => { playing.set((one) => shifted(one, EXTRA_REST_MS)) }}>+15 s</Button>
            : step.part === "ready" && items.length > BUSY
              ? <Button kind="text" onClick={short}>Just {BUSY}</Button>
              : <Button kind="text" icon="skip-forward" onClick={playing.skip}>Skip</Button>}
        </div>
        <Button kind="stop" icon="octagon-alert" onClick={stop}>Stop, this hurts</Button>
      </div>
      {sheet === "senses" && (
        <Sheet title="See, hear, feel" onClose={() => { setSheet(null) }}>
          <CueSwitches />
          {!canKeepAwake() && <p class="small soft">This phone cannot keep its screen on by itself. Touch it now and then.</p>}
        </Sheet>
      )}
      {sheet === "stop" && row && (
        <StopSheet
          row={row} day={day} done={itemDone(items, stepsOf(items, side.value), state, step.item)}
          onClose={(kept) => {
            setSheet(null)
            if (kept) playing.skip()
          }}
          onEnd={onEnd}
        />
      )}
    </div>
  )
}

function Over({ playing, total, onEnd }: { playing: Playing; total: number; onEnd: () => void }) {
  return (
    <div class="player">
      <SessionBar done={total} total={total} />
      <div class="player-show"><h1 tabIndex={-1}>That was the last one.</h1></div>
      <div class="player-keys">
        <Button size="player" onClick={onEnd}>Say how it went</Button>
        <Button kind="text" icon="skip-back" onClick={playing.back}>Back</Button>
      </div>
    </div>
  )
}
