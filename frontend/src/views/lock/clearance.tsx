import { useState } from "preact/hooks"

import { levels } from "../../core/redflags"
import { log } from "../../store/journal"
import { program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { DayField } from "../../ui/day-field"
import { CheckRow, RadioRow } from "../../ui/pick"
import { Sheet } from "../../ui/sheet"
import { keep } from "../shared/keep"

const PEOPLE = ["A GP", "A physio", "111 or urgent care", "A hospital", "Another clinician"]

/** Who looked at it and when. The plan opens again by the program's rules, not by this form. */
export function ClearanceSheet({ onClose }: { onClose: () => void }) {
  const [by, setBy] = useState<string | null>(null)
  const [seenOn, setSeenOn] = useState(today.value)
  const [agreed, setAgreed] = useState(false)
  const since = program.value && levels(program.value, log.value, today.value).since
  const early = since !== null && seenOn < since
  const dated = seenOn !== "" && seenOn <= today.value && !early
  const off = by === null ? "Say who saw you" : early ? "You answered after that day" : !dated ? "Say on which day" : !agreed && "Tick that they agreed"
  const save = async () => {
    if (by && await keep("clearance", { by, seen_on: seenOn })) onClose()
  }
  return (
    <Sheet title="Who has seen you?" onClose={onClose}>
      <div class="stack">
        <div class="picks" role="radiogroup" aria-label="Who has seen you?">
          {PEOPLE.map((person) => (
            <RadioRow key={person} name="seen-by" value={person} checked={by === person} onPick={() => { setBy(person) }}>
              {person}
            </RadioRow>
          ))}
        </div>
        <DayField label="On which day?" value={seenOn} min={since ?? undefined} max={today.value} onInput={setSeenOn} />
        <CheckRow checked={agreed} onToggle={setAgreed}>They said I may exercise</CheckRow>
        <p class="small soft">The plan then starts again gently.</p>
        <Button off={off} onClick={() => void save()}>Save</Button>
      </div>
    </Sheet>
  )
}
