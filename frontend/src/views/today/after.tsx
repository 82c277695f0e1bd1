import type { DayLog } from "../../core/daylog"
import type { Day } from "../../core/model"
import { draft } from "../../store/draft"
import { Card } from "../../ui/card"
import { Score } from "../../ui/score"
import { keep, tried } from "../shared/keep"
import { dueAfter } from "./after-due"

/** Asks how the knee is some time after a session. */
export function AfterCard({ day, log, nowMs }: { day: Day; log: DayLog; nowMs: number }) {
  const passed = draft<Record<string, true>>(`after:${day}`)
  const due = dueAfter(log, nowMs).find(({ slot }) => !passed.value.value[slot])
  if (!due) return null
  return (
    <Card>
      <h2 class="card-title" id="after-title">How is your knee now?</h2>
      <p class="card-detail" id="after-words">Your {due.slot === "run" ? "run" : "session"} ended {due.minutes} minutes ago. Score the outer side.</p>
      <div class="card-foot">
        <Score
          labelledBy="after-title" describedBy="after-words" value={null}
          onPick={(post) => void keep("after", { slot: due.slot, post }, `Some time after: ${post}`, day)}
          onSkip={() => void tried(passed.save({ [due.slot]: true }))}
        />
      </div>
    </Card>
  )
}
