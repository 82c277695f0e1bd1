import "../today/today.css"
import "../session/session.css"
import "./runs.css"

import { dayLog } from "../../core/daylog"
import { log } from "../../store/journal"
import { run as underWay } from "../../store/run"
import { bundle, program, today } from "../../store/state"
import { PageHead } from "../../ui/page-head"
import { shownToday } from "../shared/shown"
import { choices } from "../shared/side"
import { TopLine } from "../shared/top-line"
import { Before } from "./before"
import { CapsCard } from "./caps"
import { GoalCard } from "./goal"
import { Ladder } from "./ladder"
import { PastRuns } from "./past"
import { ofStage, runOf } from "./planned"
import { ShoesCard } from "./shoes"
import { PlannedCard, Why } from "./stage"
import { runHeadline } from "./words"

const RUNNING = ["return_run", "maintain"]

/** Whether to run today and if not from when, the run, the ladder, the day it is all for, and what was run. */
export function RunsPage() {
  const catalogue = program.value
  const day = today.value
  const shown = shownToday.value
  const stages = catalogue?.run_stages ?? []
  // A lock has a page of its own, in the place of this one.
  const standing = bundle.value?.standing
  if (shown.kind !== "plan" || !catalogue || !standing) {
    return (
      <main class="screen stack">
        <PageHead kicker="Runs" title="No running yet." reason="Your plan needs signal once." />
        <Ladder stages={stages} standing={null} stageUp={false} />
        <PastRuns />
      </main>
    )
  }
  const { run, reasons } = shown.variant
  const { phase } = shown.day
  const runs = RUNNING.includes(phase)
  const stage = stages.find(({ id }) => id === (runs ? standing.run.stage : "R1"))
  const planned = run.offered || run.caps ? runOf(run, choices.value) : stage && ofStage(stage)
  const { morning, runs: done } = dayLog(log.value, day)
  const ran = done.length > 0
  const { title, reason } = runHeadline(run, runs, day, { morning, ran })
  return (
    <main class="screen stack runs">
      <div>
        <TopLine day={day} />
        <PageHead title={title} reason={reason} />
      </div>
      {!run.offered && !ran && <Why run={run} />}
      {planned && <PlannedCard planned={planned} now={run.offered} first={!runs} on={underWay.value !== null} />}
      {run.caps && <CapsCard caps={run.caps} />}
      {phase !== "maintain" && (
        <Ladder stages={stages} standing={runs ? standing.run : null} stageUp={reasons.some(({ code }) => code === "STAGE_UP")} />
      )}
      <GoalCard />
      <PastRuns />
      <ShoesCard />
      {!runs && <Before phases={catalogue.phases} here={phase} />}
    </main>
  )
}
