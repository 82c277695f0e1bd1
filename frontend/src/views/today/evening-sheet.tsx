import { useState } from "preact/hooks"

import type { Day } from "../../core/model"
import { Button } from "../../ui/button"
import { Score } from "../../ui/score"
import { Sheet } from "../../ui/sheet"
import { keep } from "../shared/keep"

/** Asks for the evening scores; one is enough. */
export function EveningSheet({ day, onClose }: { day: Day; onClose: () => void }) {
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
