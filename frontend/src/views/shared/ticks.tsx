import type { Day, Program } from "../../core/model"
import { program } from "../../store/state"
import { ItemRow } from "../../ui/item-row"
import { Tick } from "../../ui/tick"
import { keep, takeBack } from "./keep"
import { side } from "./side"
import type { Row } from "./slots"
import { exerciseOf, nameOf, sayDose, setsDone } from "./words"

/** Ticks an exercise as done as planned, or takes its ticks back. */
export async function toggle(row: Row, day: Day): Promise<void> {
  const name = nameOf(program.value, row.item.exercise)
  if (row.ticks.length > 0) {
    await takeBack(row.ticks, `${name}: not done`)
    return
  }
  const { slot, item } = row
  const body = { slot, exercise: item.exercise, sets: setsDone(item.dose, side.value), complete: 100 }
  await keep("exercise", body, `${name} done`, day)
}

function wordOf(row: Row): string | undefined {
  if (row.state === "part") return "In part"
  if (row.state === "open" && row.skips.length > 0) return "Skipped"
  return row.instead ? "Instead" : undefined
}

/** One row of a slot with its tick. */
export function TickRow({ row, day, from }: { row: Row; day: Day; from: Program | null }) {
  const { item } = row
  const name = nameOf(from, item.exercise)
  return (
    <ItemRow
      name={name} detail={sayDose(item.dose)} figure={exerciseOf(from, item.exercise)?.figure}
      href={`/exercise/${item.exercise}`} word={wordOf(row)}
      state={row.skips.length > 0 && row.state === "open" ? "skipped" : "open"}
    >
      <Tick
        state={row.state} optional={item.optional} label={item.optional ? `${name}, if you like` : name}
        onToggle={() => void toggle(row, day)}
      />
    </ItemRow>
  )
}
