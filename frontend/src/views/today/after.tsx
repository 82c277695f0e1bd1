import type { DayLog } from "../../core/daylog"
import type { Day, SlotId } from "../../core/model"
import { draft } from "../../store/draft"
import { Card } from "../../ui/card"
import { Score } from "../../ui/score"
import { keep, tried } from "../shared/keep"

const MINUTE_MS = 60_000
const FROM_MIN = 30
const UNTIL_MIN = 180

interface Due { slot: SlotId; minutes: number }

/** The slots whose later score is due: 30 minutes to 3 hours after they were finished (E1). */
export function dueAfter(log: DayLog, nowMs: number): Due[] {
  const given = new Set(log.after.map(({ body }) => body.slot))
  return log.sessions
    .map(({ body, at }) => ({ slot: body.slot, minutes: Math.floor((nowMs - Date.parse(at)) / MINUTE_MS) }))
    .filter(({ slot, minutes }) => !given.has(slot) && minutes >= FROM_MIN && minutes <= UNTIL_MIN)
}

/** Asks how the knee is some time after a session. */
export function AfterCard({ day, log, nowMs, titleOf }: { day: Day; log: DayLog; nowMs: number; titleOf: (slot: SlotId) => string }) {
  const passed = draft<Record<string, true>>(`after:${day}`)
  const due = dueAfter(log, nowMs).find(({ slot }) => !passed.value.value[slot])
  if (!due) return null
  return (
    <Card>
      <h2 class="card-title" id="after-title">How is your knee now?</h2>
      <p class="card-detail" id="after-words">{titleOf(due.slot)} ended {due.minutes} minutes ago. Score the outer side.</p>
      <div class="card-foot">
        <Score
          labelledBy="after-title" describedBy="after-words" value={null}
          onPick={(post) => void keep("after", { slot: due.slot, post }, `After ${titleOf(due.slot).toLowerCase()}: ${post}`, day)}
          onSkip={() => void tried(passed.save({ [due.slot]: true }))}
        />
      </div>
    </Card>
  )
}
