import { useState } from "preact/hooks"

import type { DayLog } from "../../core/daylog"
import type { Day } from "../../core/model"
import { Button } from "../../ui/button"
import { Sheet } from "../../ui/sheet"
import { keep, takeBack } from "../shared/keep"

const LONGEST = 4000

/** A note of the day: written, read again, taken back. */
export function NoteSheet({ day, log, onClose }: { day: Day; log: DayLog; onClose: () => void }) {
  const [text, setText] = useState("")
  const said = text.trim()
  const save = async () => {
    if (await keep("note", { text: said }, "Note saved", day)) onClose()
  }
  return (
    <Sheet title="A note" onClose={onClose}>
      <div class="stack">
        {log.notes.map((note) => (
          <div key={note.id} class="result">
            <p class="note-text">{note.body.text}</p>
            <Button kind="text" size="small" onClick={() => void takeBack([note], "Note taken out")}>Take out</Button>
          </div>
        ))}
        <label class="field">
          <span class="field-label">What is worth knowing about this day?</span>
          <textarea
            class="input" maxLength={LONGEST} value={text} onInput={(event) => { setText(event.currentTarget.value) }}
          />
        </label>
        <Button off={said === "" && "Write a few words first"} onClick={() => void save()}>Save the note</Button>
      </div>
    </Sheet>
  )
}
