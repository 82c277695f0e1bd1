import { inKm, inUnits, unitsOf } from "../../core/distance"
import type { Day } from "../../core/model"
import { CheckRow } from "../../ui/pick"
import { Score } from "../../ui/score"
import { Segments } from "../../ui/segments"
import { YesNo } from "../../ui/yes-no"
import { keep } from "../shared/keep"
import { choices } from "../shared/side"

type Value = string | number | boolean | null | undefined
type Pairs = readonly (readonly [value: string, text: string])[]

/**
 * One question of a form: its sort, the name of what it asks for, its words, and the choices of a `pick`. A `select`
 * has its choices from the page, since they come from the journal or the program.
 */
export type FieldOf =
  | readonly [sort: "score" | "yes" | "tick" | "number" | "km" | "text" | "day" | "select", name: string, label: string]
  | readonly [sort: "pick", name: string, label: string, choices: Pairs]

const UNITS: Pairs = [["km", "km"], ["mi", "miles"]]
const pairs = (some: Pairs) => some.map(([value, text]) => ({ value, text }))

/** A number as it is typed; undefined while the field is empty or holds none that could be. */
export function numberOf(text: string): number | undefined {
  const number = Number(text)
  return text.trim() === "" || !Number.isFinite(number) || number < 0 ? undefined : number
}

interface FieldsProps {
  fields: readonly FieldOf[]
  said: Readonly<Record<string, Value>>
  onSaid: (part: Record<string, Value>) => void
  /** The first and the last day that can be chosen. */
  days?: readonly [Day, Day]
  /** The choices of each `select`; the first is none of them. */
  lists?: Readonly<Record<string, Pairs>>
}

/** Questions one below the other. What is not answered stays open. */
export function Fields({ fields, said, onSaid, days, lists }: FieldsProps) {
  const units = unitsOf(choices.value)
  return (
    <>
      {fields.map((field) => {
        const [sort, name, label, some = []] = field
        const value = said[name]
        const set = (next: Value) => { onSaid({ [name]: next }) }
        if (sort === "yes") return <YesNo legend={label} value={value as boolean | undefined} onPick={set} />
        if (sort === "tick") return <CheckRow checked={value === true} onToggle={set}>{label}</CheckRow>
        if (sort === "pick") {
          return (
            <Segments legend={label} shown columns={some.length > 4 ? 3 : undefined} choices={pairs(some)} value={typeof value === "number" ? String(value) : (value as string | undefined) ?? null}
              onPick={(picked) => { set(numberOf(picked) ?? picked) }} />
          )
        }
        if (sort === "score") {
          return (
            <div>
              <p id={name} class="choice-legend">{label}</p>
              <Score labelledBy={name} value={(value as number | undefined) ?? null} onPick={set} />
            </div>
          )
        }
        const typed = sort === "number" || sort === "km"
        const shown = sort === "km" && typeof value === "number" ? inUnits(value, units) : (value as string | number | undefined) ?? ""
        const take = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLSelectElement }) => {
          const text = currentTarget.value
          const number = numberOf(text)
          set(!typed ? text || undefined : sort === "km" && number !== undefined ? inKm(number, units) : number)
        }
        return (
          <div class="stack">
            <label class="field">
              <span class="field-label">{label}</span>
              {sort === "select"
                ? <select class="input" value={shown} onChange={take}>{lists?.[name]?.map(([one, text]) => <option key={one} value={one}>{text}</option>)}</select>
                : typed
                  // It keeps what is typed, also while that is no number yet.
                  ? <input key={units} class="input digits" type="number" inputMode="decimal" min={0} step="any" defaultValue={shown} onInput={take} />
                  : sort === "day"
                    ? <input class="input digits" type="date" min={days?.[0]} max={days?.[1]} value={shown} onInput={take} />
                    : <input class="input" maxLength={60} value={shown} onInput={take} />}
            </label>
            {sort === "km" && (
              <Segments legend="Distances in" choices={pairs(UNITS)} value={units} onPick={(picked) => { void keep("settings", { units: picked === "mi" ? "mi" : "km" }) }} />
            )}
          </div>
        )
      })}
    </>
  )
}
