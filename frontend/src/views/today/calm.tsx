import { addDays } from "../../core/days"
import { dayLog } from "../../core/daylog"
import type { Day, JournalEvent, Standing } from "../../core/model"
import { Card } from "../../ui/card"
import { Ball } from "../../ui/tick"

const NEEDED = 2

/** How many mornings in a row, this one last, were at or below the usual score since the flare began (E4). */
export function calmMornings(flare: NonNullable<Standing["flare"]>, log: readonly JournalEvent[], today: Day): number {
  let count = 0
  for (let day = today; day > flare.since && count < NEEDED; day = addDays(day, -1)) {
    const { morning } = dayLog(log, day)
    if (morning === undefined || morning > flare.base) break
    count += 1
  }
  return count
}

/** What a flare waits for, as two balls. */
export function CalmCard({ flare, log, today }: { flare: NonNullable<Standing["flare"]>; log: readonly JournalEvent[]; today: Day }) {
  const calm = calmMornings(flare, log, today)
  const score = flare.base === 0 ? "0" : `${flare.base} or less`
  return (
    <Card class="calm">
      <div class="grow">
        <h2 class="h3 digits">Calm mornings: {calm} of {NEEDED}</h2>
        <p class="card-detail digits">When both are {score}, strength comes back.</p>
      </div>
      <span class="calm-balls" aria-hidden="true">
        {Array.from({ length: NEEDED }, (_, at) => <Ball key={at} state={at < calm ? "done" : "open"} dashed={at >= calm} />)}
      </span>
    </Card>
  )
}
