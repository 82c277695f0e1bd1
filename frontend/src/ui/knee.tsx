import "./knee.css"
import { Still } from "./still"

/** A leg on a step with the outer knee marked, of the side it is about. Decoration beside a question. */
export function KneePicture({ side }: { side: "left" | "right" | "both" }) {
  return <div class="knee" aria-hidden="true"><Still figure="knee" left={side === "left"} /></div>
}
