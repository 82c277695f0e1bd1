import type { Item, Program } from "../../core/model"
import { Thumb } from "../../ui/thumb"
import { exerciseOf } from "../shared/words"

/** The pictures of a folded slot: one of each group, what the slot is about before its warm-up; one where it is narrow. */
export function Pictures({ program, items, most = 2 }: { program: Program | null; items: readonly Item[]; most?: number }) {
  const all = [...new Set(items.map(({ exercise }) => exerciseOf(program, exercise)?.group ?? ""))]
  const groups = [...all.filter((group) => group !== "warmup"), ...all.filter((group) => group === "warmup")]
  return (
    <span class="pictures">{groups.slice(0, most).map((group) => <Thumb key={group} group={group} size="small" />)}</span>
  )
}
