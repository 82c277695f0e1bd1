import "./rows.css"
import { useId } from "preact/hooks"

export interface Choice<Value extends string> { value: Value; text: string }

export interface SegmentsProps<Value extends string> {
  /** The question. Shown above the choices, or only said where the caller shows it. */
  legend: string
  shown?: boolean
  choices: readonly Choice<Value>[]
  /** Nothing is chosen while it is null. */
  value: Value | null
  onPick: (value: Value) => void
  /** Many short choices stand in rows of this many. */
  columns?: number
}

/** A few short choices side by side: cells for an open question, a bar where one always holds. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, shown = false, choices, value, onPick, columns } = props
  const name = useId()
  return (
    <fieldset class="choice">
      <legend class={shown ? "choice-legend" : "said"}>{legend}</legend>
      <div class={`${shown ? "cells" : "segments"} ${columns ? `segments-${columns}` : ""}`}>
        {choices.map((choice) => (
          <label key={choice.value} class="segment digits">
            <input
              type="radio" name={name} value={choice.value} checked={value === choice.value}
              onChange={() => { onPick(choice.value) }}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
