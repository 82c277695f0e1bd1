import "../today/today.css"
import "./runs.css"

import { show } from "../../core/gate"
import type { Phase, RunPlan, RunStage } from "../../core/model"
import { Link } from "../../router"
import { log } from "../../store/journal"
import { bundle, program, today } from "../../store/state"
import { Card } from "../../ui/card"
import { Disclosure, Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { bouts, fromWhen, runHeadline, stageWords, WALK_MIN } from "./words"

const RUNNING = ["return_run", "maintain"]

/** Whether to run today and if not from when, the stage that waits, and the whole ladder. Nothing here starts a run. */
export function RunsPage() {
  const catalogue = program.value
  const shown = show(bundle.value, catalogue, log.value, today.value, today.value)
  const stages = catalogue?.run_stages ?? []
  if (shown.kind === "locked") {
    return (
      <main class="screen">
        <PageHead kicker="Runs" title="No running for now." reason="Get checked first." />
        <Link class="how" href="/">See what to do</Link>
      </main>
    )
  }
  if (shown.kind === "waiting" || !catalogue) {
    return (
      <main class="screen stack">
        <PageHead kicker="Runs" title="No running yet." reason="Your plan needs signal once." />
        {stages.length > 0 && <Ladder stages={stages} at={null} />}
      </main>
    )
  }
  const { run } = shown.variant
  const { phase } = shown.day
  const runs = RUNNING.includes(phase)
  const at = runs ? stages.findIndex(({ id }) => id === bundle.value?.standing.run.stage) : 0
  const stage = stages[Math.max(0, at)]
  const { title, reason } = runHeadline(run, runs, today.value)
  return (
    <main class="screen stack">
      <PageHead kicker="Runs" title={title} reason={reason} />
      {!run.offered && <Why run={run} />}
      {stage && <Stage stage={stage} now={run.offered} first={!runs} />}
      <Ladder stages={stages} at={runs ? Math.max(0, at) : null} />
      {!runs && <Before phases={catalogue.phases} here={phase} />}
    </main>
  )
}

function Why({ run }: { run: RunPlan }) {
  return (
    <Note tone="plain" icon="info">
      {run.reasons.map((line) => <p key={line}>{line}</p>)}
      {run.earliest !== null && <p>{fromWhen(run.earliest)}</p>}
    </Note>
  )
}

function Stage({ stage, now, first }: { stage: RunStage; now: boolean; first: boolean }) {
  const { title, detail } = stageWords(stage)
  const parts = [{ run: false, minutes: WALK_MIN }, ...bouts(stage), { run: false, minutes: WALK_MIN }]
  return (
    <Card>
      <p class="small soft">{first ? "Your first run will be" : now ? "Today" : "Next"}</p>
      <h2>{title}</h2>
      <p class="small soft digits">{detail}</p>
      <div class={`strip ${now ? "strip-now" : ""}`} aria-hidden="true">
        {parts.map((part, index) => <span key={index} class={part.run ? "strip-run" : ""} style={{ flexGrow: part.minutes, flexBasis: 0 }} />)}
      </div>
      <p class="strip-words digits"><span>Walk {WALK_MIN}</span><span>{stage.run_min} min of running</span><span>Walk {WALK_MIN}</span></p>
      <p>Any knee pain? Stop and walk home.</p>
    </Card>
  )
}

function Ladder({ stages, at }: { stages: readonly RunStage[]; at: number | null }) {
  const top = Math.max(1, ...stages.map(({ run_min }) => run_min))
  const first = stages[0]
  const last = stages.at(-1)
  if (!first || !last) return null
  return (
    <Card>
      <div class="card-head">
        <h2>{at === null ? `${stages.length} stages to 30 minutes` : `Stage ${at + 1} of ${stages.length}`}</h2>
      </div>
      <div class="run-ladder" role="img" aria-label={`${stages.length} stages, from ${first.run_min} to ${last.run_min} minutes of running`}>
        {stages.map(({ id, run_min }, index) => (
          <span key={id} class={at === null || index > at ? "" : index === at ? "run-ladder-here" : "run-ladder-past"}
            style={{ height: `${100 * run_min / top}%` }} />
        ))}
      </div>
      <p class="strip-words digits"><span>{first.run_min} min running</span><span>{last.run_min} min</span></p>
      <Disclosure summary="All the stages">
        <ol class="stages digits">
          {stages.map((stage, index) => <li key={stage.id}><span>{index + 1}. {stageWords(stage).title}</span><span class="soft">{stage.run_min} min running</span></li>)}
        </ol>
      </Disclosure>
    </Card>
  )
}

/** What the present phase waits for, so that the way to the first run can be seen. */
function Before({ phases, here }: { phases: readonly Phase[]; here: string }) {
  const at = phases.findIndex(({ id }) => id === here)
  const left = phases.slice(at, phases.findIndex(({ id }) => id === "return_run"))
  const [now, ...later] = left
  if (!now) return null
  return (
    <Card>
      <p class="small soft">You are in: {now.name}</p>
      <h2>What moves you on</h2>
      <ul class="dots">{now.move_on.map((line) => <li key={line}>{line}</li>)}</ul>
      {later.length > 0 && (
        <Disclosure summary={`Then ${later.map(({ name }) => name).join(", ")}`}>
          {later.map(({ id, name, aim, typical }) => <p key={id}><b>{name}.</b> {aim} {typical}.</p>)}
        </Disclosure>
      )}
    </Card>
  )
}
