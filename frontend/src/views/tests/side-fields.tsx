import type { Test } from "../../core/model"
import { CheckRow } from "../../ui/pick"
import { YesNo } from "../../ui/yes-no"
import { side } from "../shared/side"
import type { Measured, Place } from "./result"

/** "Right side, the sore one", "Left side". */
function placeWords(place: Place): string {
  if (side.value === "both") return place === "injured" ? "The sorer side" : "The other side"
  const sore = side.value === "left" ? "Left" : "Right"
  const good = side.value === "left" ? "Right" : "Left"
  return place === "injured" ? `${sore} side, the sore one` : `${good} side`
}

/** What is measured on one side of the body. */
export function SideFields({ test, place, value, onChange }: {
  test: Test; place: Place; value: Measured; onChange: (value: Measured) => void
}) {
  const seconds = test.records.includes("seconds")
  const hold = (at: number, holds: boolean) => {
    onChange({ ...value, held: test.form_points.map((_, one) => (one === at ? holds : value.held?.[one] === true)) })
  }
  return (
    <fieldset class="ending side-fields">
      <legend class="h2">{placeWords(place)}</legend>
      {(seconds || test.records.includes("reps")) && (
        <label class="field">
          <span class="field-label">
            {seconds ? "Seconds" : "How many"}{test.stop_at === null ? "" : `, ${test.stop_at} at most`}
          </span>
          <input
            class="input digits" type="number" inputMode="numeric" min={0} max={test.stop_at ?? undefined} value={value.count ?? ""}
            onInput={(event) => { onChange({ ...value, count: countOf(event.currentTarget.value, test.stop_at) }) }}
          />
        </label>
      )}
      {test.records.includes("form") && (
        <div class="picks">
          {test.form_points.map((point, at) => (
            <CheckRow
              key={point} checked={value.held?.[at] === true}
              onToggle={(holds) => { hold(at, holds) }}
            >
              {point}
            </CheckRow>
          ))}
        </div>
      )}
      {test.records.includes("completed") && (
        <YesNo
          legend="Did you do all of it?" value={value.completed}
          onPick={(completed) => { onChange({ ...value, completed }) }}
        />
      )}
    </fieldset>
  )
}

/** A whole number as typed, held to the test's own end; undefined while the field is empty or holds none. */
function countOf(text: string, most: number | null): number | undefined {
  const number = Math.floor(Number(text))
  if (text.trim() === "" || !Number.isFinite(number) || number < 0) return undefined
  return most === null ? number : Math.min(number, most)
}
