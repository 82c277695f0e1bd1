import { useState } from "preact/hooks"

import { addDays } from "../../core/days"
import { today } from "../../store/state"
import { Button } from "../../ui/button"
import { DayField } from "../../ui/day-field"
import { Sheet } from "../../ui/sheet"
import { keep } from "../shared/keep"

const LONGEST = 180

/** Ends the pause that is on. */
export const endPause = () => keep("pause", { until: addDays(today.value, -1) }, "The pause is over")

/** A planned pause: no exercise up to and including a day. */
export function PauseSheet({ onClose }: { onClose: () => void }) {
  const last = addDays(today.value, LONGEST)
  const [until, setUntil] = useState(addDays(today.value, 6))
  const off = !(until >= today.value && until <= last) && "Say up to which day"
  const save = async () => {
    if (await keep("pause", { until }, "The plan is paused")) onClose()
  }
  return (
    <Sheet title="Pause the plan" onClose={onClose}>
      <div class="stack">
        <p class="soft">No exercise and no reproach. The morning question stays, if you like. After two weeks without a score, the safety questions come first.</p>
        <DayField label="Up to and with" value={until} min={today.value} max={last} onInput={setUntil} />
        <Button off={off} onClick={() => void save()}>Pause</Button>
      </div>
    </Sheet>
  )
}
