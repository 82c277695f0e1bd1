import { dayLog } from "../../core/daylog"
import type { RunStage, Standing } from "../../core/model"
import { ofKind, standing as standingOf } from "../../core/standing"
import { log } from "../../store/journal"
import { today } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Disclosure } from "../../ui/note"
import { keep, takeBack } from "../shared/keep"
import { count } from "../shared/words"
import { ofStage } from "./planned"

export interface LadderProps {
  stages: readonly RunStage[]
  /** Where the person stands; null before the run gate. */
  standing: Standing["run"] | null
  /** A stage up was given this morning, so that it can be declined. */
  stageUp: boolean
}

/** The stages as bars of running minutes, with the present one filled by its clean runs. */
export function Ladder({ stages, standing, stageUp }: LadderProps) {
  const first = stages[0]
  const last = stages.at(-1)
  if (!first || !last) return null
  const at = standing && stages.findIndex(({ id }) => id === standing.stage)
  return (
    <Card>
      <div class="card-head">
        <h2>{at === null ? `${stages.length} stages to ${last.run_min} minutes` : `Stage ${at + 1} of ${stages.length}`}</h2>
        {standing && <span class="small soft digits">{standing.clean} of {count(standing.required, "clean run")}</span>}
      </div>
      <div class="run-ladder" role="img" aria-label={`${stages.length} stages, from ${first.run_min} to ${last.run_min} minutes of running`}>
        {stages.map(({ id, run_min }, index) => (
          <span key={id} class={at === null || index > at ? "" : index === at ? "run-ladder-here" : "run-ladder-past"}
            style={{ height: `${100 * run_min / last.run_min}%` }}>
            {index === at && standing && <span style={{ height: `${100 * standing.clean / standing.required}%` }} />}
          </span>
        ))}
      </div>
      <p class="strip-words digits"><span>{first.run_min} min running</span><span>{last.run_min} min</span></p>
      {at !== null && <Decline stage={stages[at - 1]?.id} stageUp={stageUp} />}
      <Disclosure summary="All the stages">
        <ol class="stages digits">
          {stages.map((stage, index) => (
            <li key={stage.id} aria-current={index === at ? "step" : undefined}>
              <span>{index + 1}. {ofStage(stage).title}<br /><span class="soft">{ofStage(stage).detail}</span></span>
              <span class="soft">{stage.run_min} min</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  )
}

/** The way to stay a stage lower on the morning a higher one was given, and back. */
function Decline({ stage, stageUp }: { stage: string | undefined; stageUp: boolean }) {
  const day = today.value
  const said = ofKind(standingOf(log.value), "choice").filter((event) => event.day === day && event.body.about === "stage")
  if (said.length > 0) {
    return (
      <p class="small soft">
        You asked to stay a stage longer. <Button kind="text" size="small" onClick={() => void takeBack(said, "The higher stage it is")}>Move up after all</Button>
      </p>
    )
  }
  if (!stageUp || !stage || dayLog(log.value, day).runs.length > 0) return null
  return (
    <Button kind="outline" onClick={() => void keep("choice", { about: "stage" }, `You stay at stage ${stage.slice(1)}`)}>
      Stay at stage {stage.slice(1)} for now
    </Button>
  )
}
