import { useState } from "preact/hooks"

import type { Weekly } from "../../core/model"
import { Button } from "../../ui/button"
import { CheckRow } from "../../ui/pick"

/** The things a person wants back: suggested, or in their own words. */
export function Names({ rules, names, onNames, onDone }: {
  rules: Weekly; names: readonly string[]; onNames: (names: readonly string[]) => void; onDone: () => void
}) {
  const [own, setOwn] = useState("")
  const { least, most } = rules
  const named = own.trim()
  const full = names.length >= most
  const add = () => {
    if (named === "" || full) return
    onNames([...new Set([...names, named])])
    setOwn("")
  }
  return (
    <form class="stack" onSubmit={(event) => { event.preventDefault(); add() }}>
      <p class="soft">Pick {least} to {most} things you want back. You score them once a week.</p>
      <div class="picks">
        {[...new Set([...rules.prompts, ...names])].map((name) => (
          <CheckRow
            key={name} checked={names.includes(name)}
            onToggle={(on) => { if (!on) onNames(names.filter((one) => one !== name)); else if (!full) onNames([...names, name]) }}
          >
            {name}
          </CheckRow>
        ))}
      </div>
      <label class="field">
        <span class="field-label">Something of your own</span>
        <input class="input" type="text" maxLength={60} value={own} onInput={(event) => { setOwn(event.currentTarget.value) }} />
      </label>
      <Button kind="outline" type="submit" off={full && `${most} is enough`}>Add it</Button>
      <Button off={names.length < least && `Pick ${least - names.length} more`} onClick={onDone}>Score these</Button>
    </form>
  )
}
