import type { DayLog } from "../../core/daylog"
import type { BodyOf, Day } from "../../core/model"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Meter } from "../../ui/meter"
import { replace, takeBack } from "../shared/keep"
import { doneCount, type SlotView } from "../shared/slots"
import { TickRow } from "../shared/ticks"
import { ScoreRow } from "./score-row"

/** One slot of an earlier day: what was planned, what was done, and how it felt. All of it can still be put right. */
export function DaySlot({ view, day, log }: { view: SlotView; day: Day; log: DayLog }) {
  const { slot, rows, session, skipped } = view
  const after = log.after.filter(({ body }) => body.slot === slot.id)
  const posts = after.map(({ body }) => body.post)
  const setSession = (part: Partial<BodyOf<"session">>) => {
    const kind = session?.body.class ?? (slot.class === "run" ? "strength" : slot.class)
    const body = { ...(session?.body ?? { slot: slot.id, class: kind }), ...part }
    void replace(session ? [session] : [], "session", body, `${slot.title} changed`, day)
  }
  return (
    <Card>
      <div class="card-head">
        <h2 class="card-title">{slot.title}</h2><Meter done={doneCount(rows)} total={rows.length} />
      </div>
      {skipped && (
        <p class="small soft">
          Put off that day. <Button kind="text" size="small" onClick={() => void takeBack([skipped], "No longer put off")}>Undo that</Button>
        </p>
      )}
      <ul>
        {rows.map((row) => <TickRow key={`${row.slot} ${row.item.exercise}`} row={row} day={day} from={program.value} />)}
      </ul>
      <ScoreRow
        title="Worst pain in it" ask={`Worst pain on the outer side during ${slot.title.toLowerCase()}.`} value={session?.body.peak ?? null}
        onPick={(peak) => { setSession({ peak }) }} onClear={session ? () => { setSession({ peak: null }) } : undefined}
      />
      <ScoreRow
        title="Some time after" ask="Pain 30 to 60 minutes after it." value={posts.length > 0 ? Math.max(...posts) : null}
        onPick={(post) => void replace(after, "after", { slot: slot.id, post }, `After ${slot.title.toLowerCase()}: ${post}`, day)}
        onClear={() => void takeBack(after, "Score taken out")}
      />
    </Card>
  )
}
