import "./rows.css"
import { Icon } from "./icon"

/** Changes a number without a keyboard. */
export function Stepper(props: {
  label: string; value: number; unit: string; min: number; max: number; step?: number; onChange: (value: number) => void
}) {
  const { label, value, unit, min, max, step = 1, onChange } = props
  const key = (by: number, icon: "plus" | "minus", word: string) => {
    const next = value + by
    const off = next < min || next > max
    return (
      <button type="button" class="stepper-key" aria-label={`${word} ${label}`} aria-disabled={off ? "true" : undefined}
        onClick={() => { if (!off) onChange(next) }}>
        <Icon name={icon} />
      </button>
    )
  }
  return (
    <div class="stepper" role="group" aria-label={label}>
      {key(-step, "minus", "Less")}
      <output class="digits" aria-live="polite">
        <span class="stepper-value">{value}</span> <span class="stepper-unit">{unit}</span>
      </output>
      {key(step, "plus", "More")}
    </div>
  )
}
