import "../today/today.css"
import "./session.css"

import { useEffect, useState } from "preact/hooks"

import { dayLog } from "../../core/daylog"
import { begin } from "../../core/player/player"
import type { BodyOf, PlanDay, Slot, Variant } from "../../core/model"
import { now } from "../../device/clock"
import { go, path } from "../../router"
import { beginSession } from "../../store/busy"
import { log } from "../../store/journal"
import { program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { PageHead } from "../../ui/page-head"
import { hideToast } from "../../ui/toast"
import { begunIn } from "../shared/begun"
import { useHeadingFocus } from "../shared/focus"
import { keep, tried } from "../shared/keep"
import { shownToday } from "../shared/shown"
import { gateWords, slotView, type SlotView } from "../shared/slots"
import { Before } from "./before"
import { Doing } from "./doing"
import { Ending, type Said } from "./ending"
import { Player } from "./player"
import { BUSY, itemsOf } from "./playing"

type SessionClass = BodyOf<"session">["class"]

/** The class a finished slot is kept under: the strictest of what was done, as the program orders them. */
function classOf(view: SlotView): SessionClass {
  const order: readonly SessionClass[] = ["impact", "strength", "release"]
  const rules = view.rows.filter(({ state }) => state !== "open")
    .flatMap(({ item }) => program.value?.exercises.find(({ id }) => id === item.exercise)?.rule ?? [])
  const strictest = order.find((one) => rules.includes(one))
  return view.answer === "go" && view.slot.class !== "run" ? view.slot.class : strictest ?? "release"
}

/** One slot from the score before it to the questions after it. It is kept at each step and can be left at any. */
export function Session() {
  const id = path.value.split("/")[2] ?? ""
  const shown = shownToday.value
  const slot = shown.kind === "plan" ? shown.variant.slots.find((one) => one.id === id) : undefined
  useEffect(() => beginSession(), [])
  if (shown.kind !== "plan" || !slot) return <Nothing />
  return <UnderWay day={shown.day} variant={shown.variant} slot={slot} />
}

function UnderWay({ day, variant, slot }: { day: PlanDay; variant: Variant; slot: Slot }) {
  const [ending, setEnding] = useState(false)
  const begun = begunIn(day.date, slot.id)
  const { begun: under, pre, by_hand, items, short } = begun.value.value
  const view = slotView(day, variant, slot, dayLog(log.value, day.date), pre ?? null)
  const open = view.rows.filter(({ state, skips }) => state === "open" && skips.length === 0)
  // Everything ticked on the day's page already: only the questions after it are left.
  const ticked = under !== true && view.rows.length > 0 && view.rows.every(({ state }) => state !== "open")
  const asking = under !== true && !view.session
  const stage = ticked || ending ? "ending" : asking ? "before" : view.rows.length === 0 ? "rest" : "doing"
  const playing = stage === "doing" && by_hand !== true
  // The player stays one page, step after step: a hand on its button is not led away from it.
  useHeadingFocus(stage !== "doing" ? stage : playing ? "playing" : open[0]?.item.exercise ?? "")
  const save = async (said: Said) => {
    const body = { slot: slot.id, class: classOf(view), ...(pre === undefined ? {} : { pre }), ...said }
    if (!(await keep("session", body, "Session saved", day.date))) return
    await tried(begun.clear())
    go("/")
  }
  useEffect(() => {
    if (playing && !items) void tried(begun.save({ items: itemsOf(open, day.phase).slice(0, short ? BUSY : Infinity), state: begin(now()) }))
  }, [playing, items])
  const end = () => {
    hideToast()
    setEnding(true)
  }
  const rescore = () => void tried(begun.clear())
  const painClass = program.value?.pain_classes.find((one) => one.id === classOf(view)) ?? null
  return (
    <main class="screen screen-bare session">
      {stage === "before" && <Before slot={slot} begun={begun} />}
      {playing && items && <Player begun={begun} view={view} day={day.date} onEnd={end} />}
      {stage === "doing" && !playing && (
        <Doing
          view={view} day={day.date} onRescore={rescore} onEnd={end}
          onPlay={() => void tried(begun.save({ by_hand: false, items: itemsOf(open, day.phase), state: begin(now()) }))}
        />
      )}
      {stage === "ending" && (
        <Ending
          view={view} painClass={painClass} day={day.date} onSave={save}
          onBack={() => { if (ticked) go("/"); else setEnding(false) }}
        />
      )}
      {stage === "rest" && <RestInstead view={view} ice={variant.ice.offered} onRescore={rescore} />}
    </main>
  )
}

/** The gate leaves nothing to do: what to do instead, and a way to put the slot off. */
function RestInstead({ view, ice, onRescore }: { view: SlotView; ice: boolean; onRescore: () => void }) {
  const hurts = view.answer === "rest"
  const putOff = async () => {
    if (!(await keep("skip", { slot: view.slot.id, reason: "pain" }, "Put off today"))) return
    await tried(begunIn(today.value, view.slot.id).clear())
    go("/")
  }
  return (
    <>
      <PageHead title="Rest for now." reason={gateWords(view)} back={{ href: "/", text: "Today" }} />
      <div class="stack">
        {hurts && <Button href="/check">Answer the safety questions</Button>}
        <Button kind={hurts ? "outline" : "filled"} onClick={() => void putOff()}>Not today</Button>
        {ice && <Button kind="outline" href="/ice">Use ice</Button>}
        <Button kind="text" onClick={onRescore}>Change the score</Button>
      </div>
    </>
  )
}

function Nothing() {
  return (
    <main class="screen screen-bare">
      <PageHead title="Nothing to start here." reason="Today's plan has changed." back={{ href: "/", text: "Today" }} />
    </main>
  )
}
