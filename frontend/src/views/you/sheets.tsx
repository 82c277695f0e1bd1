import { useId, useState } from "preact/hooks"

import { Button } from "../../ui/button"
import { CheckRow, RadioRow } from "../../ui/pick"
import { Sheet } from "../../ui/sheet"

export interface OneOf<Value extends string> { value: Value; name: string; detail?: string | undefined }

/** One choice of several. It is kept on Save, so that arrow keys may pass over the others. */
export function ChooseOne<Value extends string>({ title, options, value, onPick, onClose }: {
  title: string
  options: readonly OneOf<Value>[]
  value: Value | null
  onPick: (value: Value) => void
  onClose: () => void
}) {
  const name = useId()
  const [chosen, setChosen] = useState(value)
  const save = () => {
    if (chosen !== null && chosen !== value) onPick(chosen)
    onClose()
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <div class="stack">
        <div class="picks" role="radiogroup" aria-label={title}>
          {options.map((option) => (
            <RadioRow key={option.value} name={name} value={option.value} checked={option.value === chosen} detail={option.detail}
              onPick={() => { setChosen(option.value) }}>
              {option.name}
            </RadioRow>
          ))}
        </div>
        <div class="sheet-save"><Button off={chosen === null && "Choose one"} onClick={save}>Save</Button></div>
      </div>
    </Sheet>
  )
}

/** Any number of several, kept as one change. */
export function ChooseMany({ title, lead, options, value, onSave, onClose }: {
  title: string
  lead?: string
  options: readonly { id: string; name: string; detail?: string | undefined }[]
  value: readonly string[]
  onSave: (value: readonly string[]) => void
  onClose: () => void
}) {
  const [chosen, setChosen] = useState<readonly string[]>(value)
  return (
    <Sheet title={title} onClose={onClose}>
      <div class="stack">
        {lead && <p class="soft">{lead}</p>}
        <div class="picks">
          {options.map(({ id, name, detail }) => (
            <CheckRow key={id} checked={chosen.includes(id)} detail={detail}
              onToggle={(on) => { setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id)) }}>
              {name}
            </CheckRow>
          ))}
        </div>
        <div class="sheet-save"><Button onClick={() => { onSave(chosen); onClose() }}>Save</Button></div>
      </div>
    </Sheet>
  )
}
