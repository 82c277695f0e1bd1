import { weekDue } from "../../core/weekly"
import type { Day } from "../../core/model"
import { log } from "../../store/journal"
import { program } from "../../store/state"
import { TapCard } from "../../ui/card"
import { passed } from "./index"

/** Offers the weekly questions when they are due. */
export function WeekCard({ day }: { day: Day }) {
  const rules = program.value?.weekly
  if (!rules || !weekDue(rules, log.value, day, passed.value.value.day)) return null
  return <TapCard title="How was your week?" detail="A few scores of what you want back" href="/week" />
}
