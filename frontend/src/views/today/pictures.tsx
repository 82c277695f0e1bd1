import type { Item, Program } from "../../core/model"
import { Thumb } from "../../ui/thumb"
import { exerciseOf } from "../shared/words"

/** The pictures of a folded slot: one of each group, what the slot is about before its warm-up; one where it is narrow. */
export function Pictures({ program, items, most = 2 }: { program: Program | null; items: readonly Item[]; most?: number }) {
  const all = new Map(items.map(({ exercise }) => exerciseOf(program, exercise)).map((one) => [one?.group, one?.figure]))
  const shown = [...all].sort(([a], [b]) => Number(a === "warmup") - Number(b === "warmup"))
  return <span class="pictures">{shown.slice(0, most).map(([group, figure]) => <Thumb key={group} figure={figure} small />)}</span>
}
