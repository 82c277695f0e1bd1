import { useState } from "preact/hooks"

import { sayDayShort } from "../../core/days"
import { sayKm, unitsOf } from "../../core/distance"
import type { BodyOf, Day, JournalEvent } from "../../core/model"
import { runsIn } from "../../core/runs"
import { log } from "../../store/journal"
import { today } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Icon } from "../../ui/icon"
import { Disclosure } from "../../ui/note"
import { Sheet } from "../../ui/sheet"
import { RunForm } from "../run/form"
import { keep, replace, takeBack } from "../shared/keep"
import { choices } from "../shared/side"

type Run = JournalEvent<"run">

/** So many stand open; the others fold away. */
const SHOWN = 4

/** What was run, each to be put right or taken out, and the way to write one down by hand. */
export function PastRuns() {
  const [open, setOpen] = useState<Run | "new" | null>(null)
  const runs = runsIn(log.value)
  const rows = (some: readonly Run[]) => <ul>{some.map((run) => <RunRow key={run.id} run={run} onOpen={setOpen} />)}</ul>
  return (
    <Card>
      <h2>Your runs</h2>
      {runs.length === 0 && <p class="small soft">None yet. A run without this plan belongs here too.</p>}
      {rows(runs.slice(0, SHOWN))}
      {runs.length > SHOWN && <Disclosure summary={`${runs.length - SHOWN} earlier`}>{rows(runs.slice(SHOWN))}</Disclosure>}
      <Button kind="text" size="small" icon="plus" onClick={() => { setOpen("new") }}>Write a run down</Button>
      {open && <RunSheet run={open === "new" ? null : open} onClose={() => { setOpen(null) }} />}
    </Card>
  )
}

function RunRow({ run, onOpen }: { run: Run; onOpen: (run: Run) => void }) {
  const { stage, minutes, km, peak } = run.body
  const parts = [...(stage ? [`Stage ${stage.slice(1)}`] : []), `${Math.round(minutes)} min`, ...(typeof km === "number" ? [sayKm(km, unitsOf(choices.value))] : [])]
  return (
    <li>
      <button type="button" class="fact" onClick={() => { onOpen(run) }}>
        <span class="grow">{sayDayShort(run.day)}<br /><span class="small soft digits">{parts.join(", ")}</span></span>
        <span class="digits">{peak === 0 ? "No pain" : `Pain ${peak}`}</span><Icon name="chevron-right" size={20} />
      </button>
    </li>
  )
}

/** One run to be put right, or with null one to be written down. */
function RunSheet({ run, onClose }: { run: Run | null; onClose: () => void }) {
  const save = async (body: BodyOf<"run">, day: Day) => {
    const done = run ? await replace([run], "run", body, "Run changed", day) : (await keep("run", body, "Run saved", day)) !== null
    if (done) onClose()
    return done
  }
  return (
    <Sheet title={run ? sayDayShort(run.day) : "A run you did"} onClose={onClose}>
      <RunForm name={`run:${run?.id ?? ""}`} start={{ day: today.value, complete: 100, ...run?.body, ...run && { day: run.day } }} share onSave={save} />
      {run && <div class="run-ways"><Button kind="text" onClick={() => void takeBack([run], "Run taken out").then(onClose)}>Take this run out</Button></div>}
    </Sheet>
  )
}
