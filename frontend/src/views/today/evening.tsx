import { useState } from "preact/hooks"

import type { DayLog } from "../../core/daylog"
import type { Day } from "../../core/model"
import { Button } from "../../ui/button"
import { TapCard } from "../../ui/card"
import { Score } from "../../ui/score"
import { Sheet } from "../../ui/sheet"
import { keep } from "../shared/keep"

/** Evening scores of a day: said when given, asked when not. */
export function EveningCard({ day, log, ripe }: { day: Day; log: DayLog; ripe: boolean }) {
  const [open, setOpen] = useState(false)
  const given = log.evening
  const words = given
    ? [["Stairs", given.stairs], ["walking", given.walk]].flatMap(([name, score]) => (score === undefined ? [] : [`${name} ${score}`])).join(", ")
    : ripe ? "How were stairs and walking today?" : "Best asked at the end of the day"
  return (
    <>
      <TapCard title="This evening" detail={words} onClick={() => { setOpen(true) }} />
      {open && <EveningSheet day={day} onClose={() => { setOpen(false) }} />}
    </>
  )
}

function EveningSheet({ day, onClose }: { day: Day; onClose: () => void }) {
  const [stairs, setStairs] = useState<number | null>(null)
  const [walk, setWalk] = useState<number | null>(null)
  const none = stairs === null && walk === null
  const save = async () => {
    const body = { ...(stairs === null ? {} : { stairs }), ...(walk === null ? {} : { walk }) }
    if (await keep("evening", body, "Evening scores saved", day)) onClose()
  }
  return (
    <Sheet title="Worst pain today" onClose={onClose}>
      <div class="stack">
        <p id="stairs-title" class="h3">On stairs</p>
        <Score labelledBy="stairs-title" value={stairs} onPick={setStairs} onSkip={() => { setStairs(null) }} />
        <p id="walk-title" class="h3">Walking</p>
        <Score labelledBy="walk-title" value={walk} onPick={setWalk} onSkip={() => { setWalk(null) }} />
        <Button off={none && "Choose at least one score"} onClick={() => void save()}>Save</Button>
      </div>
    </Sheet>
  )
}
