import type { ComponentChild } from "preact"

import { dayLog } from "../../core/daylog"
import { runShown } from "../../core/gate"
import { WALK_MIN } from "../../core/intervals"
import type { PlanDay, Variant } from "../../core/model"
import { canKeepAwake } from "../../device/wake"
import { now } from "../../device/clock"
import { Link } from "../../router"
import { unlockCues } from "../../store/cues"
import { draft, type Draft } from "../../store/draft"
import { log } from "../../store/journal"
import { setRun } from "../../store/run"
import { program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { KneePicture } from "../../ui/knee"
import { Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { CheckRow } from "../../ui/pick"
import { Score } from "../../ui/score"
import { runOf } from "../runs/planned"
import { CueSwitches } from "../shared/cue-switches"
import { useHeadingFocus } from "../shared/focus"
import { tried } from "../shared/keep"
import { useNow } from "../shared/now"
import { shownToday } from "../shared/shown"
import { choices, knee, side } from "../shared/side"
import { gateWords, rowsOf } from "../shared/slots"
import { TickRow } from "../shared/ticks"
import { exerciseOf } from "../shared/words"
import { quietWords } from "../today/ice"
import { Strip } from "./strip"

interface Asked {
  pre: number
  painkiller: boolean
}

const BACK = { href: "/runs", text: "Runs" }

/** Before a run: the score that decides, then the start. */
export function Before() {
  const shown = shownToday.value
  if (shown.kind !== "plan" || !shown.variant.run.offered) {
    return <main class="screen screen-bare"><PageHead back={BACK} title="No run today." reason="Runs says why, and from when." /></main>
  }
  return <Offered day={shown.day} variant={shown.variant} />
}

function Offered({ day, variant }: { day: PlanDay; variant: Variant }) {
  const said = draft<Asked>(`run-pre:${day.date}`)
  const { pre } = said.value.value
  const { answer, slots } = runShown(day, variant, pre ?? null)
  useHeadingFocus(pre ?? "ask")
  const again = <Button kind="text" onClick={() => { void tried(said.clear()) }}>Change the score</Button>
  if (pre === undefined) {
    return (
      <main class="screen screen-bare">
        <Link class="head-back" href={BACK.href}><Icon name="chevron-left" />{BACK.text}</Link>
        <header class="ask">
          <h1 id="pre-title" tabIndex={-1}>How is your knee right now?</h1>
          <KneePicture side={side.value} />
          <p id="pre-words" class="ask-words">Outer side of the {knee.value}, before you set off. A run needs a 0.</p>
        </header>
        <Score labelledBy="pre-title" describedBy="pre-words" value={null} onPick={(score) => { void tried(said.save({ pre: score })) }} />
      </main>
    )
  }
  if (answer === "go") return <Ready said={said} pre={pre} variant={variant} again={again} />
  const rows = rowsOf(dayLog(log.value, day.date), slots, true)
  return (
    <main class="screen screen-bare stack">
      <PageHead back={BACK} title="No run today." reason={gateWords({ answer, pre, rows })} />
      <ul>{rows.map((row) => <TickRow key={`${row.slot} ${row.item.exercise}`} row={row} day={day.date} from={program.value} />)}</ul>
      {answer !== "instead" && <Button kind="outline" href="/check">Answer the safety questions</Button>}
      {again}
    </main>
  )
}

function Ready({ said, pre, variant, again }: { said: Draft<Asked>; pre: number; variant: Variant; again: ComponentChild }) {
  const { painkiller = false } = said.value.value
  const quiet = quietWords(variant.ice, useNow())
  const planned = runOf(variant.run, choices.value)
  const start = () => {
    unlockCues()
    if (planned.bouts) {
      void tried(setRun({
        day: today.value, stage: variant.run.stage, bouts: planned.bouts, pre, painkiller, started_at: now(), paused_at: null, end: null,
      }))
    }
  }
  return (
    <main class="screen screen-bare session">
      <PageHead back={BACK} title={planned.title} reason={planned.detail} />
      <div class="stack">
        {planned.bouts && <Strip bouts={planned.bouts} look="strip-now" />}
        <p>Walk briskly for {WALK_MIN} minutes first. Keep to flat ground near home.</p>
        <ul class="dots">{exerciseOf(program.value, "run-walk")?.cues.map((cue) => <li key={cue}>{cue}</li>)}</ul>
        {quiet && <Note tone="sand" icon="clock">{quiet}</Note>}
        <CheckRow checked={painkiller} onToggle={(on) => { void tried(said.save({ painkiller: on })) }}
          detail={painkiller ? "It can hide pain, so this run will not count. Another day is better." : undefined}>
          I took a painkiller in the last 8 hours
        </CheckRow>
        <CueSwitches />
        <p class="small soft">
          {canKeepAwake() ? "Keep the app open: a dark phone is silent." : "This phone lets its screen go dark. Touch it now and then."}
        </p>
      </div>
      <div class="session-foot">
        <Button size="player" off={planned.bouts === null && "This week's distance is used up"} onClick={start}>Start walking</Button>
        {again}
      </div>
    </main>
  )
}
