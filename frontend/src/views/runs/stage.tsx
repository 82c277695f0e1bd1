import type { RunPlan } from "../../core/model"
import { WALK_MIN } from "../../core/intervals"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Note } from "../../ui/note"
import { Thumb } from "../../ui/thumb"
import { Strip } from "../run/strip"
import type { PlannedRun } from "./planned"
import { fromWhen } from "./words"

/** Why there is no run, and from when there could be one. */
export function Why({ run }: { run: RunPlan }) {
  return (
    <Note tone="plain" icon="info">
      {run.reasons.map((line) => <p key={line}>{line}</p>)}
      {run.earliest !== null && <p>{fromWhen(run.earliest)}</p>}
    </Note>
  )
}

/** The run of today or the next one, to scale, with its start when it is today's. `on`: it has begun. */
export function PlannedCard({ planned, now, first, on }: { planned: PlannedRun; now: boolean; first: boolean; on: boolean }) {
  return (
    <Card>
      <div class="planned">
        <div class="grow">
          {!now && <p class="small soft">{first ? "Your first run will be" : "Next"}</p>}
          <h2>{planned.title}</h2>
          <p class="small soft digits">{planned.detail}</p>
        </div>
        <Thumb figure="run-walk" />
      </div>
      {planned.bouts && (
        <>
          <Strip bouts={planned.bouts} look={now ? "strip-now" : ""} />
          <p class="strip-words digits">
            <span>Walk {WALK_MIN}</span><span class={now ? "strip-say" : ""}>{planned.run_min} min of running</span><span>Walk {WALK_MIN}</span>
          </p>
        </>
      )}
      <p>Any knee pain? Stop and walk home.</p>
      {now && <div class="card-foot"><Button size="player" href="/run">{on ? "Back to your run" : "Start walk and run"}</Button></div>}
    </Card>
  )
}
