import { daysBetween, sayDayShort } from "../../core/days"
import { levels } from "../../core/redflags"
import { ofKind, standing } from "../../core/standing"
import type { Bundle, Day, JournalEvent, Program } from "../../core/model"
import { TapCard } from "../../ui/card"
import { Ball } from "../../ui/tick"

const WEEK = 7

/** Why the safety questions are due again, in words; null while they are not (F). */
export function dueWords(bundle: Bundle, log: readonly JournalEvent[], today: Day): string | null {
  const last = ofKind(standing(log), "screen").map(({ day }) => day).sort().at(-1)
  if (last === undefined) return "Your first answers are still to come"
  const { flare, sessions } = bundle.standing
  if (flare && last < flare.since) return "It has flared, so please answer again"
  if (sessions.some(({ day, colour }) => colour === "red" && day >= last && day < today && last !== today)) return "A session hurt, so please answer again"
  return daysBetween(last, today) >= WEEK ? "A week has passed, so please answer again" : null
}

/** The safety questions: a card when they are due, one quiet line when they are not. */
export function Safety({ bundle, program, log, today }: {
  bundle: Bundle; program: Program | null; log: readonly JournalEvent[]; today: Day
}) {
  const due = dueWords(bundle, log, today)
  if (due) return <TapCard title="Safety questions" detail={due} href="/check" />
  const last = ofKind(standing(log), "screen").map(({ day }) => day).sort().at(-1) ?? today
  const clear = program ? levels(program, log, today).soon.length === 0 : true
  return (
    <p class="said-row">
      <Ball state="done" /><span>Safety questions done on {sayDayShort(last)}{clear ? ", all clear" : ""}</span>
    </p>
  )
}
