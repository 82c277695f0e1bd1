import type { Mark, Miss } from "../../core/model"
import { Icon } from "../../ui/icon"
import { side } from "../shared/side"

/** What a test passes with; after a try (`misses`) what of it held. */
export function Asked({ mark, misses }: { mark: Mark; misses?: ReadonlySet<Miss> }) {
  return (
    <ul class={misses ? "points" : "dots"}>
      {mark.lines.map(({ text, text_both: both, misses: on }) => {
        const missed = on.some((one) => misses?.has(one))
        return (
          <li key={text} class={`digits ${misses ? "row" : ""}`}>
            {misses && <Icon name={on.length === 0 ? "clock" : missed ? "x" : "check"} size={20} weight={2.6} />}
            <span>{misses && on.length > 0 && <span class="said">{missed ? "Missed: " : "Held: "}</span>}{side.value === "both" ? both ?? text : text}</span>
          </li>
        )
      })}
    </ul>
  )
}
