import { useState } from "preact/hooks"

import { BY_HAND, changeOf, changesOn, waysOf, type AskedDose, type Way } from "../../core/changes"
import type { Exercise, PlanDose, Program } from "../../core/model"
import { log } from "../../store/journal"
import { bundle, today } from "../../store/state"
import { Button } from "../../ui/button"
import { RadioRow } from "../../ui/pick"
import { Sheet } from "../../ui/sheet"
import { Stepper } from "../../ui/stepper"
import { keep } from "../shared/keep"
import { nameOf, sayDose } from "../shared/words"
import { byWhom, lacksDay, mine, Who } from "./who"

function wordsOf(way: Way, from: Program): string {
  switch (way.does) {
    case "today": return "Leave it out today"
    case "easier": return `Easier: ${sayDose(way.rung)}`
    case "swap": return `Swap it for: ${nameOf(from, way.instead)}`
    case "leave": return "Take it out of my plan"
    case "put": return "Put it in my plan"
    case "set": return "Set how much"
    case "release": return "Let the plan say how much again"
  }
}

/** Whether the days ahead hold an exercise. */
const isPlanned = (id: string): boolean =>
  bundle.value?.days.some(({ plan }) => plan.slots.some(({ items }) => items.some(({ exercise }) => exercise === id))) ?? false

const measureOf = (dose: PlanDose) => (dose.reps ? "reps" : dose.hold_s ? "hold_s" : "minutes")
const UNITS = { reps: "times", hold_s: "seconds", minutes: "minutes" } as const

/** Too hard, not possible, or changed by somebody: the ways an exercise can be changed, as the rules allow. */
export function ChangeSheet({ from, exercise, dose, onClose }: {
  from: Program
  exercise: Exercise
  /** How much of it there is now, or would be. */
  dose: PlanDose
  onClose: () => void
}) {
  const [said, setSaid] = useState(mine)
  const [picked, setPicked] = useState(-1)
  const [asked, setAsked] = useState<AskedDose>(dose)
  const phase = bundle.value?.standing.phase ?? "settle"
  const fixed = changesOn(log.value, today.value)
    .some(({ kind, body }) => kind === BY_HAND && body.exercise === exercise.id && body.action === "fix")
  const rung = bundle.value?.standing.steps[exercise.id] ?? null
  const ways = waysOf(from, exercise, phase, {
    rung, planned: rung !== null || isPlanned(exercise.id), fixed, clinician: said.by === "clinician",
  })
  const way = ways[picked]
  const measure = measureOf(dose)
  const save = async () => {
    if (!way) return
    const change = changeOf(way, exercise.id, asked)
    const kept = change
      ? await keep(BY_HAND, { ...byWhom(said), ...change }, `${exercise.name} changed`, said.day)
      : await keep("skip", { exercise: exercise.id, reason: "other" }, `${exercise.name} left out today`)
    if (kept) onClose()
  }
  return (
    <Sheet title="Change this exercise" onClose={onClose}>
      <div class="stack">
        <Who said={said} onChange={(now) => { setSaid(now); if (now.by !== said.by) setPicked(-1) }} />
        <div class="picks" role="radiogroup" aria-label="What should change?">
          {ways.map((one, at) => (
            <RadioRow key={wordsOf(one, from)} name="change" value={String(at)} checked={at === picked} onPick={() => { setPicked(at) }}>{wordsOf(one, from)}</RadioRow>
          ))}
        </div>
        {way?.does === "set" && (
          <>
            <Stepper label="sets" value={asked.sets} unit={asked.sets === 1 ? "set" : "sets"} min={1} max={10} onChange={(sets) => { setAsked({ ...asked, sets }) }} />
            <Stepper
              label={UNITS[measure]} value={asked[measure] ?? 1} unit={UNITS[measure]} min={1} max={measure === "hold_s" ? 300 : 100} step={measure === "hold_s" ? 5 : 1}
              onChange={(value) => { setAsked({ ...asked, [measure]: value }) }}
            />
          </>
        )}
        <p class="small soft">Too easy? Say after each session how hard it was. Good sessions bring a step up.</p>
        <Button off={way ? lacksDay(said) : "Choose one"} onClick={() => void save()}>Save</Button>
      </div>
    </Sheet>
  )
}
