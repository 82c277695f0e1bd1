import "../today/today.css"
import "./exercises.css"

import { useState } from "preact/hooks"

import type { Exercise as ExerciseData, PlanDose, Program } from "../../core/model"
import { path } from "../../router"
import { bundle, enrolled, program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { ItemRow } from "../../ui/item-row"
import { Icon } from "../../ui/icon"
import { Disclosure, Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { NoProgram } from "../shared/no-program"
import { shownToday } from "../shared/shown"
import { exerciseOf, sayDose, sayList } from "../shared/words"
import { ChangeSheet } from "../change/exercise"
import { Shown, StepPicture } from "./shown"
import { Sources } from "./sources"

const GRADES: Readonly<Record<ExerciseData["evidence"]["grade"], string>> = {
  B: "A small trial or a review in this very problem", C: "Indirect: measured in muscles, models or other injuries",
  D: "What experts agree on, or runners report", X: "Evidence points against it, or it needs care",
}

/** The dose of today where the plan has the exercise; else that of the present phase; else null. */
function doseNow(from: ExerciseData): { dose: PlanDose; today: boolean } | null {
  const shown = shownToday.value
  const items = shown.kind === "plan" ? shown.variant.slots.flatMap((slot) => slot.items) : []
  const planned = items.find(({ exercise }) => exercise === from.id)
  if (planned) return { dose: planned.dose, today: true }
  const phase = bundle.value?.standing.phase
  const dose = phase && from.dose[phase]
  return dose ? { dose, today: false } : null
}

/** All there is to know of one exercise. */
export function Exercise() {
  const id = path.value.split("/")[2] ?? ""
  const from = program.value
  const exercise = exerciseOf(from, id)
  if (!from || !exercise) {
    return (
      <main class="screen">
        <PageHead title={from ? "No such exercise." : "One moment."} back={{ href: "/exercises", text: "All exercises" }} />
        {!from && <NoProgram />}
      </main>
    )
  }
  return <main class="screen"><Known key={id} from={from} exercise={exercise} /></main>
}

function Known({ from, exercise }: { from: Program; exercise: ExerciseData }) {
  const [changing, setChanging] = useState(false)
  const now = doseNow(exercise)
  const dose = now?.dose ?? Object.values(exercise.dose)[0]
  const kit = from.equipment.filter(({ id }) => exercise.equipment.includes(id)).map(({ name }) => name)
  return (
    <>
      <PageHead title={exercise.name} back={{ href: "/exercises", text: "All exercises" }}>
        <p>{exercise.purpose}</p>
      </PageHead>
      <div class="stack">
        <Card class="how-card">
          <Shown exercise={exercise} />
          <div class="tags digits">
            {now && <span class="tag tag-dose">{now.today ? "Today" : "In this phase"}: {sayDose(now.dose)}</span>}
            {kit.map((name) => <span key={name} class="tag">{name}</span>)}
          </div>
          {dose && enrolled.value && exercise.rule !== "run" && (
            <Button kind="outline" onClick={() => { setChanging(true) }}>Too hard? Too easy? Can't do it?</Button>
          )}
          <h2>Get into position</h2>
          <div>{exercise.start}<StepPicture exercise={exercise} step={0} /></div>
          <h2>Do it</h2>
          <ol class="steps">{exercise.steps.map((step, i) => <li key={step}>{step}<StepPicture exercise={exercise} step={i + 1} /></li>)}</ol>
        </Card>
        <Points title="Think of" icon="check" points={exercise.cues} />
        <Points title="Always" icon="check" points={from.always} />
        <Points title="What goes wrong" icon="x" points={exercise.faults} />
        {exercise.contraindications.length > 0 && (
          <Note tone="stop" icon="octagon-alert" title="When to leave it out">
            <ul class="bullets small">{exercise.contraindications.map((text) => <li key={text}>{text}</li>)}</ul>
          </Note>
        )}
        <Versions from={from} title="An easier version" ids={exercise.regress_to} />
        <Versions from={from} title="A harder version" ids={exercise.progress_to} />
        <Card>
          <div class="row">
            <span class="grade" aria-hidden="true">{exercise.evidence.grade}</span>
            <div class="grow">
              <h2 class="h3">Evidence, grade {exercise.evidence.grade}</h2><p class="card-detail">{GRADES[exercise.evidence.grade]}</p>
            </div>
          </div>
          <p class="card-foot">{exercise.evidence.note}</p>
          <p class="small soft">Works {sayList(exercise.muscles)}.</p>
          {exercise.evidence.refs.length > 0 && (
            <Disclosure summary="Sources"><Sources from={from} keys={exercise.evidence.refs} /></Disclosure>
          )}
        </Card>
      </div>
      {changing && dose && <ChangeSheet from={from} exercise={exercise} dose={dose} onClose={() => { setChanging(false) }} />}
    </>
  )
}

function Points({ title, icon, points }: { title: string; icon: "check" | "x"; points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <Card>
      <h2 class="card-title">{title}</h2>
      <ul class="points">
        {points.map((point) => <li key={point} class="row"><Icon name={icon} size={20} /><span class="grow">{point}</span></li>)}
      </ul>
    </Card>
  )
}

function Versions({ from, title, ids }: { from: Program; title: string; ids: readonly string[] }) {
  const known = from.exercises.filter(({ id }) => ids.includes(id))
  if (known.length === 0) return null
  return (
    <section class="list-group">
      <h2>{title}</h2>
      <ul>
        {known.map(({ id, name, figure, purpose }) => (
          <ItemRow key={id} name={name} detail={purpose} figure={figure} href={`/exercise/${id}`}>
            <Icon name="chevron-right" size={20} />
          </ItemRow>
        ))}
      </ul>
    </section>
  )
}
