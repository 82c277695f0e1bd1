import { useEffect, useState } from "preact/hooks"

import { addDays, sayDayShort, type Day } from "../../core/days"
import { sayKm, unitsOf } from "../../core/distance"
import { goalOn, type Goal } from "../../core/runs"
import { log } from "../../store/journal"
import { bundle, today } from "../../store/state"
import { askForecast, forecastOf, type Kept } from "../../sync/forecast"
import { Button } from "../../ui/button"
import { Card, TapCard } from "../../ui/card"
import { Disclosure } from "../../ui/note"
import { Sheet } from "../../ui/sheet"
import { Fields, type FieldOf } from "../run/fields"
import { keep } from "../shared/keep"
import { choices } from "../shared/side"
import { count } from "../shared/words"

const LONGEST_DAYS = 730
const ASKED: readonly FieldOf[] = [["text", "name", "Its name"], ["km", "km", "How far"], ["day", "on", "Its day"]]

/** The day it is all for: the earliest if nothing goes wrong, the likelier one, and the day itself. */
export function GoalCard() {
  const [open, setOpen] = useState(false)
  const day = today.value
  const goal = goalOn(log.value, day)
  const rev = bundle.value?.as_of.rev
  useEffect(() => {
    if (goal && goal.on >= day) void askForecast(goal)
  }, [goal?.km, goal?.on, day, rev])
  const sheet = open && <GoalSheet goal={goal} onClose={() => { setOpen(false) }} />
  if (!goal) {
    return <><TapCard title="Running for something?" detail="Give its day, and see what fits" onClick={() => { setOpen(true) }} />{sheet}</>
  }
  return (
    <Card>
      <Forecast goal={goal} kept={forecastOf(goal)} today={day} />
      <Button kind="text" size="small" onClick={() => { setOpen(true) }}>Change the goal</Button>
      {sheet}
    </Card>
  )
}

/** What is known of the goal's dates, in a word and in full. */
function Forecast({ goal, kept, today: day }: { goal: Goal; kept: Kept | null; today: Day }) {
  const { earliest = null, likely = null, ok = false, runs_left, first_saturday } = kept?.answer ?? {}
  const over = goal.on < day
  const dated = !over && earliest !== null && likely !== null
  return (
    <>
      <div class="card-head">
        <h2>{goal.name}, {sayKm(goal.km, unitsOf(choices.value))}</h2>
        <span class={`small ${dated && ok ? "fits" : "soft"}`}>
          {!dated ? sayDayShort(goal.on) : !ok ? "Your day is too soon" : goal.on < likely ? "It may just fit" : "Your date fits"}
        </span>
      </div>
      {dated && <Marks marks={[["Earliest", earliest, "open"], ["More likely", likely, "full"], ["Your day", goal.on, "ball"]]} />}
      <p class="small soft digits">
        {over
          ? "It is over. Is there another one?"
          : !kept
            ? "The dates for it need signal once."
            : !dated
              ? "No date can be named now. A check or a test has to come first."
              : `Earliest if nothing goes wrong. ${runs_left ? `${count(runs_left, "clean run")} to go.` : ""}`}
        {kept && kept.asked !== day && ` Worked out on ${sayDayShort(kept.asked)}.`}
      </p>
      {dated && !ok && (
        <Disclosure summary="What you can do instead">
          <ul class="dots">
            {first_saturday && <li>Take a later one, from {sayDayShort(first_saturday)}.</li>}
            <li>Walk all of it, once the 30 minute walk test was 0. Parkruns welcome walkers.</li>
            <li>Run your stage's minutes there and walk the rest. Only on a run day, on flat ground.</li>
          </ul>
        </Disclosure>
      )}
    </>
  )
}

/** Days on a line in their order. */
function Marks({ marks }: { marks: readonly (readonly [text: string, on: Day, look: string])[] }) {
  return (
    <ol class="marks">
      {marks.toSorted(([, one], [, two]) => (one < two ? -1 : 1)).map(([text, on, look]) => (
        <li key={text}><span class={`mark mark-${look}`} aria-hidden="true" /><span class="soft">{text}</span><b class="digits">{sayDayShort(on)}</b></li>
      ))}
    </ol>
  )
}

function GoalSheet({ goal, onClose }: { goal: Goal | null; onClose: () => void }) {
  const [said, setSaid] = useState<Partial<Goal>>(goal ?? {})
  const last = addDays(today.value, LONGEST_DAYS)
  const { name = "", km = 0, on = "" } = said
  const off = name.trim() === "" ? "Give it a name" : !(km >= 1 && km <= 100) ? "Give 1 to 100 km" : on < today.value || on > last ? "Choose a day ahead" : false
  const save = async () => { if (await keep("goal", { name: name.trim(), km, on }, "Goal saved")) onClose() }
  return (
    <Sheet title="What do you run for?" onClose={onClose}>
      <div class="ending">
        <Fields fields={ASKED} said={said} onSaid={(part) => { setSaid({ ...said, ...part }) }} days={[today.value, last]} />
        <Button off={off} onClick={() => void save()}>Save the goal</Button>
        {goal && <Button kind="text" onClick={() => void keep("goal", {}, "Goal taken out").then(onClose)}>Take the goal out</Button>}
      </div>
    </Sheet>
  )
}
