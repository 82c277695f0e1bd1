/** Asks for a day of the calendar. */
export function DayField({ label, value, min, max, onInput }: {
  label: string; value: string; min?: string | undefined; max: string; onInput: (day: string) => void
}) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input class="input digits" type="date" value={value} min={min} max={max} onInput={(event) => { onInput(event.currentTarget.value) }} />
    </label>
  )
}
