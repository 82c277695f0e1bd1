import "./rows.css"
import { useId } from "preact/hooks"

export interface Choice<Value extends string> { value: Value; text: string }

/** Two to four short choices side by side. Nothing is chosen while value is null. */
export function Segments<Value extends string>(props: {
  /** Said to those who cannot see; shown elsewhere by the caller. */
  legend: string
  choices: readonly Choice<Value>[]
  value: Value | null
  onPick: (value: Value) => void
  describedBy?: string | undefined
}) {
  const name = useId()
  return (
    <fieldset class="segments-field" aria-describedby={props.describedBy}>
      <legend class="said">{props.legend}</legend>
      <div class="segments">
        {props.choices.map(({ value, text }) => (
          <label key={value} class="segment">
            <input type="radio" name={name} value={value} checked={props.value === value} onChange={() => { props.onPick(value) }} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
