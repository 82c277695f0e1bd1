import { useId, useState } from "preact/hooks"

import { Button } from "../../ui/button"
import { Score } from "../../ui/score"
import { Sheet } from "../../ui/sheet"

/** One score of a day: shown, given late, changed or taken out. */
export function ScoreRow({ title, ask, value, onPick, onClear }: {
  title: string
  /** The question in full. */
  ask: string
  value: number | null
  onPick: (score: number) => void
  onClear?: (() => void) | undefined
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const close = () => { setOpen(false) }
  return (
    <>
      <button type="button" class="fact" onClick={() => { setOpen(true) }}>
        <span class="grow">{title}</span>
        {value === null ? <span class="fact-none">Add</span> : <><span class="fact-value">{value}</span><span class="fact-none">Change</span></>}
      </button>
      {open && (
        <Sheet title={title} onClose={close}>
          <div class="stack">
            <p id={id}>{ask}</p>
            <Score labelledBy={id} value={value} onPick={(score) => { onPick(score); close() }} />
            {value !== null && onClear && (
              <Button kind="text" onClick={() => { onClear(); close() }}>Take this score out</Button>
            )}
          </div>
        </Sheet>
      )}
    </>
  )
}
