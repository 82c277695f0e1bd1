import { useState } from "preact/hooks"

import type { Day } from "../../core/model"
import { later } from "../../later"
import { go } from "../../router"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Note } from "../../ui/note"
import { SlotCard } from "../../ui/slot-card"
import { begunIn } from "../shared/begun"
import { keep, takeBack } from "../shared/keep"
import { doneCount, gateWords, minutesLeft, type SlotView } from "../shared/slots"
import { TickRow } from "../shared/ticks"
import { count } from "../shared/words"
import { Pictures } from "./pictures"

const SkipSheet = later("SkipSheet")

function buttonWords(view: SlotView, settle: boolean): string {
  const done = doneCount(view.rows)
  if (view.rows.length === 0) return "See what to do instead"
  if (done === view.rows.length) return "Say how it went"
  const minutes = minutesLeft(view)
  if (done > 0) return `Carry on, ${count(minutes, "minute")} left`
  return settle ? "Start the settle routine" : `Start session, ${count(minutes, "minute")}`
}

function doneWords(view: SlotView): string {
  if (view.skipped) return "Put off today"
  const peak = view.session?.body.peak
  return typeof peak === "number" ? `Done, worst pain ${peak}` : "Done"
}

/** One slot of today. `next` is the one that is open and holds the button. */
export function TodaySlot({ view, day, next, settle, quiet }: {
  view: SlotView; day: Day; next: boolean; settle: boolean
  /** Why to wait after ice, in words. */
  quiet: string | null
}) {
  const [skipping, setSkipping] = useState(false)
  const open = view.rows.filter(({ state }) => state === "open")
  const finished = view.rows.filter(({ state }) => state !== "open")
  const words = gateWords(view)
  const begun = begunIn(day, view.slot.id).value.value.begun === true
  const gone = view.skipped
  const leave = () => {
    const kind = view.slot.class === "run" ? "strength" : view.slot.class
    return keep("session", { slot: view.slot.id, class: kind }, "Session done", day)
  }
  return (
    <SlotCard
      title={view.slot.title} state={view.state === "done" ? "done" : next || begun ? "next" : "later"}
      done={finished.length} total={view.rows.length}
      detail={view.state === "done" ? doneWords(view) : `${count(view.rows.length, "exercise")}, ${view.slot.minutes} min`}
      aside={<Pictures program={program.value} items={view.rows.map(({ item }) => item)} />}
      finished={finished.length === 0 ? undefined : {
        count: finished.length, said: finished.length === 1 ? "1 done" : `${finished.length} done`,
        rows: finished.map((row) => <TickRow key={row.item.exercise} row={row} day={day} from={program.value} />),
      }}
      foot={view.state === "done"
        ? gone && <Button kind="text" onClick={() => void takeBack([gone], "Back on today's plan")}>Bring it back</Button>
        : (
          <>
            {quiet && <Note tone="sand" icon="snowflake">{quiet}</Note>}
            <Button kind={next ? "filled" : "outline"} onClick={() => { go(`/session/${view.slot.id}`) }}>
              {buttonWords(view, settle)}
            </Button>
            {open.length === 0 && view.rows.length > 0 && (
              <Button kind="text" onClick={() => void leave()}>No score this time</Button>
            )}
            {open.length > 0 && !begun && <Button kind="text" onClick={() => { setSkipping(true) }}>Not today</Button>}
          </>
        )}
    >
      {words && <li><p class="small soft">{words}</p></li>}
      {open.map((row) => <TickRow key={row.item.exercise} row={row} day={day} from={program.value} />)}
      {open.some(({ item }) => item.optional) && <li class="item-hint">A dashed ring is a bonus. Do it if you like.</li>}
      {skipping && <SkipSheet slot={view.slot} day={day} onClose={() => { setSkipping(false) }} />}
    </SlotCard>
  )
}
