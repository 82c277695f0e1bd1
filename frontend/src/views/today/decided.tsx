import "../../ui/how.css"

import { dayLog } from "../../core/daylog"
import type { Shown } from "../../core/gate"
import { log } from "../../store/journal"
import { bundle, program } from "../../store/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { Sheet } from "../../ui/sheet"
import { endPause } from "../change/pause"
import { keep } from "../shared/keep"
import { nameOf, sayDose, sayList } from "../shared/words"
import { headlineOf } from "./headline"

/** A reason shared by more exercises than this goes without saying. */
const WORTH_NAMING = 3

/** The rules in their order with today's path in colour, the other branches readable, then the result and what can be declined. */
export function Decided({ shown, onClose }: { shown: Extract<Shown, { kind: "plan" }>; onClose: () => void }) {
  const plan = bundle.value
  const { variant, day, hold, beyond } = shown
  const scored = day.morning !== null || dayLog(log.value, day.date).morning === undefined
  const path = plan && scored && !hold && !beyond && plan.from === day.date ? plan.path ?? [] : []
  const items = variant.slots.flatMap((slot) => slot.items)
  const why = new Map<string, string[]>()
  for (const item of items) for (const text of item.why) why.set(text, [...(why.get(text) ?? []), nameOf(program.value, item.exercise)])
  const raised = plan?.standing.raised?.filter(({ exercise }) => path.length > 0 && items.some((item) => item.exercise === exercise)) ?? []
  const reasoned = (code: string) => variant.reasons.some((reason) => reason.code === code)
  const decline = async (about: "step" | "phase", exercise?: string) => {
    if (await keep("choice", { about, ...(exercise && { exercise }) }, "Kept as it was")) onClose()
  }
  return (
    <Sheet title="How today was decided" onClose={onClose}>
      <p class="small soft">The same rules for everyone, in this order.</p>
      <ol class="ladder">
        {path.map(({ title, fact, branches, taken }) => (
          <li key={title} class="rung">
            <span class={`rung-mark ${taken === null ? "rung-open" : ""}`}><Icon name={taken === null ? "minus" : "check"} size={20} weight={2.6} /></span>
            <div>
              <h3 class="rung-title">{title}</h3>
              <p class="rung-fact digits">{fact}</p>
              <ul class={`branches branches-${branches.length}`}>
                {branches.map(({ text, effect }, at) => (
                  <li key={text} class={`branch digits ${at === taken ? "branch-taken" : ""}`}>
                    <b>{text}</b>{effect}{at === taken && <span class="said">, today</span>}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
        <li class="rung rung-end">
          <span class="rung-mark"><Icon name="check" size={20} weight={2.6} /></span>
          <div class="result">
            <h3 class="h3">{headlineOf(shown).title}</h3>
            <ul>{variant.reasons.map(({ code, text }) => <li key={code + text} class="digits">{text}</li>)}</ul>
            <ul>
              {[...why].filter(([, names]) => names.length <= WORTH_NAMING).map(([text, names]) => (
                <li key={text} class="digits"><b>{sayList(names)}</b><br />{text}</li>
              ))}
            </ul>
            {raised.map(({ exercise, was, rung }) => (
              <Button key={exercise} kind="text" onClick={() => void decline("step", was)}>
                {`Keep ${nameOf(program.value, was).toLowerCase()} at ${sayDose(rung)}`}
              </Button>
            ))}
            {reasoned("PAUSED") && <Button kind="text" onClick={() => void endPause().then(onClose)}>End the pause</Button>}
            {reasoned("PHASE_UP") && <Button kind="text" onClick={() => void decline("phase")}>Stay in the last phase for now</Button>}
          </div>
        </li>
      </ol>
      <Button kind="outline" href={`/how/${day.date}`}>The whole path, with signal</Button>
      <Button kind="text" href="/how">Every rule, in tables</Button>
    </Sheet>
  )
}
