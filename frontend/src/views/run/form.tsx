import { useState } from "preact/hooks"

import type { BodyOf, Day } from "../../core/model"
import { shoesOn } from "../../core/runs"
import { draft } from "../../store/draft"
import { log } from "../../store/journal"
import { bundle, program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { Disclosure, Note } from "../../ui/note"
import { meaningOf } from "../session/means"
import { tried } from "../shared/keep"
import { enrolledOn, painMode } from "../shared/side"
import { lacks, runBody, type RunAnswers } from "./answers"
import { Fields, type FieldOf } from "./fields"

const DAY: readonly FieldOf[] = [["day", "day", "Day"]]
const PAIN: readonly FieldOf[] = [["score", "peak", "Worst pain on the outer knee"]]
const HOW: readonly FieldOf[] = [["yes", "sharp", "A sharp stab or a catch?"], ["yes", "limp", "Did you limp?"]]
const LENGTH: readonly FieldOf[] = [["number", "minutes", "Minutes, walks between included"]]
const STAGE: readonly FieldOf[] = [["select", "stage", "Stage"]]
const ONSET: readonly FieldOf[] = [["number", "onset_min", "Minutes in when the pain began"]]
const SHARE: readonly FieldOf[] = [["pick", "complete", "How much of it did you do?", [["100", "All"], ["85", "Most"], ["50", "Half"], ["20", "Less"]]]]
const WHERE: readonly FieldOf[] = [
  ["km", "km", "Distance, if you know it"],
  ["pick", "surface", "On what?", [
    ["grass", "Grass"], ["track", "Track"], ["path", "Path"], ["road", "Road"], ["trail", "Trail"], ["treadmill", "Treadmill"],
  ]],
  ["pick", "hills", "How hilly?", [["flat", "Flat"], ["gentle", "Gentle"], ["hilly", "Hilly"]]],
  ["tick", "downhill", "Some of it was downhill"], ["tick", "painkiller", "I took a painkiller in the 8 hours before it"],
]
const SHOES: readonly FieldOf[] = [["select", "shoe_id", "Shoes"]]
const CADENCE: readonly FieldOf[] = [["number", "cadence", "Steps a minute"]]
const LATER: readonly FieldOf[] = [["score", "post", "Pain 30 to 60 minutes after it"], ...CADENCE]

export interface RunFormProps {
  /** Under which name half a form is kept. */
  name: string
  start: RunAnswers
  /** Measured by the timer: its day, its stage and its minutes are known. */
  timed?: boolean
  /** How much of it was done is to be asked. */
  share: boolean
  /** What to do at once, for an answer. */
  advice?: (said: RunAnswers) => string | null
  onSave: (body: BodyOf<"run">, day: Day) => Promise<boolean>
}

/** Everything about one run. Half a form outlives a kill. */
export function RunForm({ name, start, timed = false, share, advice, onSave }: RunFormProps) {
  const [saving, setSaving] = useState(false)
  const kept = draft<RunAnswers>(name)
  const said = { ...start, ...kept.value.value }
  const rule = program.value?.pain_classes.find(({ id }) => id === "run")
  const means = rule && typeof said.peak === "number" ? meaningOf(rule, painMode.value, said.peak) : null
  const now = advice?.(said)
  const first = enrolledOn.value ?? today.value
  const last = today.value
  const lists = {
    stage: [["", "No stage of the plan"] as const, ...(program.value?.run_stages ?? []).map((one) => [one.id, `${one.id.slice(1)}. ${one.name}`] as const)],
    shoe_id: [["", "Not said"] as const, ...shoesOn(log.value, last).filter(({ retired, shoe_id }) => !retired || shoe_id === said.shoe_id).map((pair) => [pair.shoe_id, pair.name] as const)],
  }
  const ask = (fields: readonly FieldOf[]) => (
    <Fields fields={fields} said={said} onSaid={(part) => { void tried(kept.save(part)) }} days={[first, last]} lists={lists} />
  )
  const save = async () => {
    setSaving(true)
    if (await onSave(runBody(said), said.day ?? last)) await tried(kept.clear())
    setSaving(false)
  }
  return (
    <div class="ending">
      {!timed && ask(DAY)}
      {ask(PAIN)}
      <div role="status">
        {now ? <Note tone="stop" icon="octagon-alert" title="What to do now">{now}</Note> : means && <p class="digits"><b>{means.text}</b></p>}
      </div>
      {ask(HOW)}
      {!timed && ask(LENGTH)}
      {!timed && bundle.value?.standing.phase === "return_run" && ask(STAGE)}
      {!timed && !!said.peak && ask(ONSET)}
      {share && ask(SHARE)}
      {ask(WHERE)}
      {lists.shoe_id.length > 1 && ask(SHOES)}
      <Disclosure summary="More"><div class="ending">{ask(timed ? CADENCE : LATER)}</div></Disclosure>
      <Button off={lacks(said, { first, last, timed }) ?? false} busy={saving && "Saving"} onClick={() => void save()}>Save the run</Button>
    </div>
  )
}
