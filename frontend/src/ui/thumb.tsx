import "./thumb.css"
import { Still } from "./still"

/** The small picture of an exercise beside its name: 60 in a row, 48 where it is tight. Decoration. */
export function Thumb({ figure, small }: { figure: string | undefined; small?: boolean }) {
  return <span class={small ? "thumb thumb-small" : "thumb"} aria-hidden="true">{figure && <Still figure={figure} />}</span>
}
