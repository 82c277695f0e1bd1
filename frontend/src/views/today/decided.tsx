import "./decided.css"

import type { Shown } from "../../core/gate"
import { log } from "../../store/journal"
import { bundle, program } from "../../store/state"
import { Icon } from "../../ui/icon"
import { Sheet } from "../../ui/sheet"
import { nameOf, sayList } from "../shared/words"
import { headlineOf } from "./headline"
import { rungs } from "./rungs"

/** A reason shared by more exercises than this goes without saying. */
const WORTH_NAMING = 3

/** The rules in their order with today's path in colour, the other branches readable, then the result. */
export function Decided({ shown, onClose }: { shown: Extract<Shown, { kind: "plan" }>; onClose: () => void }) {
  const standing = bundle.value?.standing
  const { variant, day } = shown
  const why = new Map<string, string[]>()
  for (const item of variant.slots.flatMap(({ items }) => items)) {
    for (const text of item.why) why.set(text, [...(why.get(text) ?? []), nameOf(program.value, item.exercise)])
  }
  return (
    <Sheet title="How today was decided" onClose={onClose}>
      <p class="small soft">The same rules for everyone, in this order.</p>
      <ol class="ladder">
        {standing && rungs(standing, program.value, log.value, day.date).map((rung) => (
          <li key={rung.title} class="rung">
            <span class="rung-mark"><Icon name="check" size={20} weight={2.6} /></span>
            <div>
              <h3 class="rung-title">{rung.title}</h3>
              <p class="rung-fact digits">{rung.fact}</p>
              <ul class="branches">
                {rung.branches.map(([text, effect], at) => (
                  <li key={text} class={`branch digits ${at === rung.taken ? "branch-taken" : ""}`}>
                    <b>{text}</b>{effect}{at === rung.taken && <span class="said">, today</span>}
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
          </div>
        </li>
      </ol>
    </Sheet>
  )
}
