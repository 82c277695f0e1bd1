import { useEffect, useState } from "preact/hooks"

import type { IceNow, IceTimer } from "../../core/icenow"
import type { IceCheck, IceRules, Side } from "../../core/model"
import { canKeepAwake } from "../../device/wake"
import { answerCheck, endIce } from "../../store/ice"
import { prefs } from "../../store/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { PageHead } from "../../ui/page-head"
import { Sheet } from "../../ui/sheet"
import { tried } from "../shared/keep"
import { SkinAnswers } from "./check"
import { Ring } from "./ring"
import { lastAlarm } from "./watch"
import { clockWords, minuteWords } from "./words"

const placeWords = (side: Side): string =>
  side === "left" || side === "right" ? `the ${side} outer thigh` : "the outer thigh"

/** Said politely at the start, at each alarm and at the end; never while the seconds run. */
function statusWords(now: IceNow, timer: IceTimer): string {
  if (now.phase === "over" || now.phase === "done") return "Time is up. Take the ice off."
  if (now.check !== undefined) return "Look at your skin."
  if (now.phase === "off") return "Take the ice off."
  if (now.spanIndex > 0) return "Put the ice back on."
  return now.elapsed_s < (timer.checks_s[0] ?? 0) ? "Ice has started. We will ask about your skin." : ""
}

function Next({ now, timer, onLook }: { now: IceNow; timer: IceTimer; onLook: () => void }) {
  const check = timer.checks_s.find((at) => at > now.elapsed_s)
  const spanEnd = now.elapsed_s + now.span_left_s
  const [title, detail] = now.phase === "off"
    ? ["Ice off. Let the skin warm up.", `Back on in ${clockWords(now.span_left_s)}`]
    : check === undefined || check >= spanEnd
      ? ["No more checks before the end", "Take it off if anything feels wrong."]
      : [`Next skin check in ${clockWords(check - now.elapsed_s)}`, "Pink is fine. We will ask you."]
  if (now.check !== undefined) {
    return (
      <button type="button" class="ice-next ice-due" onClick={onLook}>
        <span class="ice-next-mark"><Icon name="eye" /></span>
        <span class="grow"><span class="h3">Look at your skin now</span><br /><span class="small soft">We ask until you answer.</span></span>
        <Icon name="chevron-right" />
      </button>
    )
  }
  return (
    <div class="ice-next">
      <span class="ice-next-mark"><Icon name={now.phase === "off" ? "clock" : "eye"} /></span>
      <span><span class="h3 digits">{title}</span><br /><span class="small soft digits">{detail}</span></span>
    </div>
  )
}

/** Ice is on: a ring, what is left, the next look at the skin, and two ways to stop. There is no pause. */
export function Running({ timer, now, rules, side }: { timer: IceTimer; now: IceNow; rules: IceRules; side: Side }) {
  const [asking, setAsking] = useState<"check" | "stop" | null>(null)
  const alarm = lastAlarm.value
  useEffect(() => {
    if (alarm?.alarm === "check") setAsking((open) => open ?? "check")
  }, [alarm?.number])

  const answer = (given: IceCheck["answer"]) => {
    const stop = rules.skin.find(({ id }) => id === given)?.stop ?? true
    setAsking(null)
    const at_s = asking === "check" ? (now.check ?? now.elapsed_s) : now.elapsed_s
    const check: IceCheck = { at_s, answer: given }
    void tried(stop ? endIce("stopped", { check }) : answerCheck(check))
  }
  const over = now.phase === "over" || now.phase === "done"
  const off = now.phase === "off"
  const left = clockWords(now.span_left_s)
  return (
    <main class="ice-page ice-running">
      <PageHead back={{ href: "/", text: "Today" }}
        title={over ? "Take the ice off." : off ? "Ice off for now" : `Ice on ${placeWords(side)}`} />
      <Ring timer={timer} now={now}>
        <span class="ring-clock" role="timer" aria-label={over ? `${clockWords(now.over_s)} over` : `${left} left`}>
          {over ? `+${clockWords(now.over_s)}` : left}
        </span>
        <span class="ring-unit">{over ? "too long" : off ? "minutes off" : "minutes left"}</span>
      </Ring>
      {over
        ? (
          <div class="ice-next ice-over">
            <span class="ice-next-mark"><Icon name="octagon-alert" /></span>
            <span>
              <span class="h3 digits">{minuteWords(timer.spans.at(-1) ?? 0)} passed {overWords(now.over_s)}. Take the ice off.</span>
              <br /><span class="small">{rules.overshoot}</span>
            </span>
          </div>
        )
        : <Next now={now} timer={timer} onLook={() => { setAsking("check") }} />}
      {!over && <p class="small soft ice-hush">{hushWords()}</p>}
      <p class="said" role="status">{statusWords(now, timer)}</p>
      <div class="ice-spare" />
      <div class="ice-foot">
        {over
          ? (
            <>
              <Button onClick={() => { void tried(endIce("complete")) }}>The ice is off now</Button>
              {now.over_s >= 60 && (
                <Button kind="outline" onClick={() => { void tried(endIce("complete", { endedAt: timer.deadline })) }}>
                  It came off on time
                </Button>
              )}
            </>
          )
          : (
            <>
              <Button kind="stop" icon="octagon-alert" onClick={() => { setAsking("stop") }}>Stop, it burns or feels numb</Button>
              <Button kind="outline" onClick={() => { void tried(endIce("stopped")) }}>I have had enough ice</Button>
            </>
          )}
      </div>
      {asking && !over && (
        <Sheet title={asking === "stop" ? "Take the ice off now. What is it?" : rules.check_question} onClose={() => { setAsking(null) }}>
          <div class="stack">
            <SkinAnswers skin={asking === "stop" ? rules.skin.filter(({ stop }) => stop) : rules.skin} onAnswer={answer} />
            {asking === "stop" && (
              <Button kind="outline" onClick={() => { void tried(endIce("stopped")) }}>None of these, the ice is off</Button>
            )}
          </div>
        </Sheet>
      )}
    </main>
  )
}

const overWords = (seconds: number): string => (seconds < 60 ? "just now" : `${minuteWords(seconds)} ago`)

function hushWords(): string {
  const { hear, feel } = prefs.value
  if (!canKeepAwake()) return "This phone cannot keep its screen on by itself. Touch it now and then: a dark phone is silent."
  if (!hear && !feel) return "Sound and buzz are off. Keep an eye on the screen."
  return "Keep it loose. Stay awake. Keep the app open: a dark phone is silent."
}
