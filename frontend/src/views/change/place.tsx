import { useState } from "preact/hooks"

import type { PhaseId, Program } from "../../core/model"
import { bundle } from "../../store/state"
import { Button } from "../../ui/button"
import { Disclosure } from "../../ui/note"
import { Sheet } from "../../ui/sheet"
import { Stepper } from "../../ui/stepper"
import { keep } from "../shared/keep"
import { sayDose } from "../shared/words"
import { Choose } from "./choose"
import { byWhom, lacksDay, mine, Who } from "./who"

/** The exercises of a phase that have steps. */
const climbing = (from: Program, phase: PhaseId) =>
  from.exercises.filter(({ rule, ladder, dose }) => dose[phase] && from.ladders[ladder]?.length && (rule === "strength" || rule === "impact"))

/** Where in the plan somebody is put. By oneself only back: forward it is kept, and the plan goes by its rules. */
export function PlaceSheet({ from, onClose }: { from: Program; onClose: () => void }) {
  const now = bundle.value?.standing
  const [said, setSaid] = useState({ ...mine(), by: "clinician" as "clinician" | "self" })
  const [phase, setPhase] = useState<PhaseId>(now?.phase ?? "settle")
  const [day, setDay] = useState(1)
  const [stage, setStage] = useState(now?.run.stage ?? "R1")
  const [steps, setSteps] = useState<Readonly<Record<string, string>>>({})
  const there = from.phases.findIndex(({ id }) => id === now?.phase)
  const phases = said.by === "self" ? from.phases.slice(0, there + 1) : from.phases
  const save = async () => {
    const placed = climbing(from, phase).flatMap(({ id, ladder }) => {
      const rung = from.ladders[ladder]?.[Number(steps[id] ?? -1)]
      return rung ? [[id, rung] as const] : []
    })
    const body = {
      ...byWhom(said), phase, phase_day: day, ...(phase === "return_run" && { stage }), ...(placed.length > 0 && { steps: Object.fromEntries(placed) }),
    }
    if (await keep("placed", body, "Your place is changed", said.day)) onClose()
  }
  return (
    <Sheet title="Where are you in the plan?" onClose={onClose}>
      <div class="stack">
        <Who said={said} onChange={(next) => { setSaid(next); if (next.by === "self" && now) { setPhase(now.phase); setDay(1) } }} />
        {said.by === "self" && <p class="small soft">You can put yourself back. Forward goes by the rules or a clinician.</p>}
        <Choose
          label="Phase" value={phase} options={phases.map(({ id, name }) => [id, name] as const)}
          onPick={(next) => { setPhase(next); setSteps({}) }}
        />
        <div class="field">
          <span class="field-label">Day of the phase</span>
          <Stepper label="day" value={day} unit="" min={1} max={said.by === "self" ? now?.phase_day ?? 1 : 365} onChange={setDay} />
        </div>
        {phase === "return_run" && (
          <Choose label="Run stage" value={stage} options={from.run_stages.map(({ id, name }) => [id, `${id}: ${name}`] as const)} onPick={setStage} />
        )}
        <Disclosure summary="Steps of single exercises">
          <div class="stack">
            {climbing(from, phase).map(({ id, name, ladder }) => (
              <Choose
                key={id} label={name} value={steps[id] ?? "-1"} onPick={(at) => { setSteps({ ...steps, [id]: at }) }}
                options={[["-1", "As the phase begins"], ...(from.ladders[ladder] ?? []).map((rung, at) => [String(at), sayDose(rung)] as const)]}
              />
            ))}
          </div>
        </Disclosure>
        <Button off={lacksDay(said)} onClick={() => void save()}>Save</Button>
      </div>
    </Sheet>
  )
}
