import type { Day, JournalEvent, Standing } from "../../core/model"
import { Card } from "../../ui/card"
import { Ball } from "../../ui/tick"
import { calmMornings, NEEDED } from "./calm-mornings"

/** What a flare waits for, as two balls. */
export function CalmCard({ flare, log, today }: {
  flare: NonNullable<Standing["flare"]>; log: readonly JournalEvent[]; today: Day
}) {
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
