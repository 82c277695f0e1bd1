import { sayDayShort } from "../../core/days"
import { levels } from "../../core/redflags"
import type { Bundle, Day, JournalEvent, Program } from "../../core/model"
import { TapCard } from "../../ui/card"
import { Ball } from "../../ui/tick"
import { screenDue, screenedOn } from "../screen/due"

/**
 * The safety questions: a card when they are due, one quiet line when they are not. The card stands before the day's
 * work where something happened, else at its foot.
 */
export function Safety({ bundle, program, log, today, first }: {
  bundle: Bundle; program: Program | null; log: readonly JournalEvent[]; today: Day; first: boolean
}) {
  const due = screenDue(bundle, log, today)
  if ((due?.first ?? false) !== first) return null
  if (due) return <TapCard title="Safety questions" detail={due.why} href="/check" />
  const clear = program ? levels(program, log, today).soon.length === 0 : true
  return (
    <p class="said-row">
      <Ball state="done" />
      <span>Safety questions done on {sayDayShort(screenedOn(log) ?? today)}{clear ? ", all clear" : ""}</span>
    </p>
  )
}
