import { Segments } from "./segments"

const CHOICES = [{ value: "yes", text: "Yes" }, { value: "no", text: "No" }] as const

/** A question to be answered yes or no; neither is chosen while it is undefined. */
export function YesNo({ legend, value, onPick }: {
  legend: string; value: boolean | null | undefined; onPick: (yes: boolean) => void
}) {
  const word = typeof value === "boolean" ? (value ? "yes" : "no") : null
  return <Segments legend={legend} shown choices={CHOICES} value={word} onPick={(picked) => { onPick(picked === "yes") }} />
}
