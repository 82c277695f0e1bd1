import type { Item, Program } from "../../core/model"
import { Thumb } from "../../ui/thumb"
import { exerciseOf } from "../shared/words"

/** The pictures of a folded slot's first exercises, three at most; fewer where it is narrow. */
export function Pictures({ program, items }: { program: Program | null; items: readonly Item[] }) {
  const groups = [...new Set(items.map(({ exercise }) => exerciseOf(program, exercise)?.group ?? ""))]
  return <span class="pictures">{groups.slice(0, 3).map((group) => <Thumb key={group} group={group} size="small" />)}</span>
}
