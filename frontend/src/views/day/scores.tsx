import type { DayLog } from "../../core/daylog"
import type { Day } from "../../core/model"
import { Card } from "../../ui/card"
import { replace, takeBack } from "../shared/keep"
import { ScoreRow } from "./score-row"

/** The scores of a day that belong to no slot: the morning and the evening. */
export function DayScores({ day, log }: { day: Day; log: DayLog }) {
  const { mornings, evenings, evening } = log
  const given = {
    ...(evening?.stairs === undefined ? {} : { stairs: evening.stairs }),
    ...(evening?.walk === undefined ? {} : { walk: evening.walk }),
  }
  const setEvening = (part: { stairs?: number; walk?: number }) => {
    void replace(evenings, "evening", { ...given, ...part }, "Evening scores changed", day)
  }
  return (
    <Card>
      <h2 class="card-title">Scores</h2>
      <ScoreRow
        title="Morning" ask="Worst pain on the outer side, first 30 minutes up." value={log.morning ?? null}
        onPick={(pain) => void replace(mornings, "morning", { pain }, `Morning score: ${pain}`, day)}
        onClear={() => void takeBack(mornings, "Morning score taken out")}
      />
      <ScoreRow
        title="Stairs" ask="Worst pain on stairs that day." value={evening?.stairs ?? null}
        onPick={(stairs) => { setEvening({ stairs }) }}
      />
      <ScoreRow
        title="Walking" ask="Worst pain while walking that day." value={evening?.walk ?? null}
        onPick={(walk) => { setEvening({ walk }) }}
      />
    </Card>
  )
}
