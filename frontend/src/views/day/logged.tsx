import type { DayLog } from "../../core/daylog"
import type { JournalEvent } from "../../core/model"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { takeBack } from "../shared/keep"
import { sayTime } from "../shared/now"
import { nameOf } from "../shared/words"

const MINUTE_MS = 60_000

/** What else the log holds of a day: ice, runs, notes, and work that the plan of the day did not name. */
export function Logged({ log, planned }: { log: DayLog; planned: ReadonlySet<string> }) {
  const extra = [...log.ticks].filter(([key]) => !planned.has(key)).flatMap(([, events]) => events)
  const lines: { key: string; text: string; events: readonly JournalEvent[] }[] = [
    ...extra.map((event) => ({ key: event.id, text: `${nameOf(program.value, event.body.exercise)}, done`, events: [event] })),
    ...log.runs.map((event) => ({
      key: event.id, text: `Run, ${event.body.minutes} min, worst pain ${event.body.peak}`, events: [event],
    })),
    ...log.flares.map((event) => ({ key: event.id, text: "You said it had flared", events: [event] })),
    ...log.notes.map((event) => ({ key: event.id, text: event.body.text, events: [event] })),
  ]
  const ice = log.ice.map(({ ice_id, started_at, ended_at }) => ({
    key: ice_id,
    text: `Ice at ${sayTime(started_at)}${ended_at === null ? "" : `, ${Math.round((ended_at - started_at) / MINUTE_MS)} min`}`,
  }))
  if (lines.length === 0 && ice.length === 0) return null
  return (
    <Card>
      <h2 class="card-title">Also that day</h2>
      <ul>
        {ice.map(({ key, text }) => <li key={key} class="fact digits">{text}</li>)}
        {lines.map(({ key, text, events }) => (
          <li key={key} class="fact digits">
            <span class="grow note-text">{text}</span>
            <Button kind="text" size="small" onClick={() => void takeBack(events, "Taken out")}>Take out</Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
