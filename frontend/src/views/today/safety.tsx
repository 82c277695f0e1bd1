import { sayDayShort } from "../../core/days"
import type { Bundle, Day, JournalEvent } from "../../core/model"
import { TapCard } from "../../ui/card"
import { Ball } from "../../ui/tick"
import { screenDue, screenedOn } from "../screen/due"

/**
 * The safety questions: a card when they are due, one quiet line when they are not. The card stands before the day's
 * work where something happened, else at its foot.
 */
export function Safety({ bundle, log, today, first }: {
  bundle: Bundle; log: readonly JournalEvent[]; today: Day; first: boolean
}) {
  const due = screenDue(bundle, log, today)
  if ((due?.first ?? false) !== first) return null
  if (due) return <TapCard title="Safety questions" detail={due.why} href="/check" />
  return (
    <p class="said-row">
      <Ball state="done" />
      <span>Safety questions done on {sayDayShort(screenedOn(log) ?? today)}</span>
    </p>
  )
}
