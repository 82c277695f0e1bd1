import { useId } from "preact/hooks"

/** One of many short choices, as the phone itself offers them. */
export function Choose<Value extends string>({ label, value, options, onPick }: {
  label: string
  value: Value
  options: readonly (readonly [value: Value, text: string])[]
  onPick: (value: Value) => void
}) {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <select
        id={id} class="input digits" value={value}
        onChange={(event) => { const found = options[event.currentTarget.selectedIndex]; if (found) onPick(found[0]) }}
      >
        {options.map(([one, text]) => <option key={one} value={one}>{text}</option>)}
      </select>
    </div>
  )
}
