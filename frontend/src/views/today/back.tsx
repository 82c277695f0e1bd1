import { daysBetween } from "../../core/days"
import { standing } from "../../core/daylog"
import type { Day, Reason } from "../../core/model"
import { go } from "../../router"
import { log } from "../../store/journal"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { begunIn } from "../shared/begun"
import { tried } from "../shared/keep"
import type { SlotView } from "../shared/slots"
import { BUSY } from "../session/playing"

/** So many whole days without a score or work are an absence. */
const AWAY = 3
const SCORES = ["morning", "evening"]
const WORK = ["exercise", "session", "run"]

/** After some days away a calm word and a short way in, until something is done. What the rules made of it they say. */
export function WelcomeBack({ day, next, reasons }: { day: Day; next: SlotView | undefined; reasons: readonly Reason[] }) {
  const events = standing(log.value)
  const last = events.filter((event) => event.day < day && [...SCORES, ...WORK].includes(event.kind)).map((event) => event.day).sort().at(-1)
  const away = last ? daysBetween(last, day) - 1 : 0
  if (away < AWAY || events.some((event) => event.day === day && WORK.includes(event.kind))) return null
  const most = next?.rows.length ?? 0
  const short = async () => {
    if (!next || (await tried(begunIn(day, next.slot.id).save({ short: true }).then(() => true))) === null) return
    go(`/session/${next.slot.id}`)
  }
  return (
    <Card>
      <h2>Welcome back</h2>
      <p class="digits">It has been {away} days. The plan has taken that in.{most > BUSY && " A short start is a good start."}</p>
      {reasons.filter(({ code }) => code.startsWith("GAP")).map(({ code, text }) => <p key={code}>{text}</p>)}
      {most > BUSY && <div class="card-foot"><Button kind="outline" onClick={() => void short()}>Start with {BUSY} exercises</Button></div>}
    </Card>
  )
}
