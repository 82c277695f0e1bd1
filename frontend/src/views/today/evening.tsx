import { useState } from "preact/hooks"

import type { DayLog } from "../../core/daylog"
import type { Day } from "../../core/model"
import { later } from "../../later"
import { TapCard } from "../../ui/card"

const EveningSheet = later("EveningSheet")

/** Evening scores of a day: said when given, asked when not. */
export function EveningCard({ day, log, ripe }: { day: Day; log: DayLog; ripe: boolean }) {
  const [open, setOpen] = useState(false)
  const given = log.evening
  const parts = [["stairs", given?.stairs], ["walking", given?.walk]] as const
  const words = given
    ? parts.flatMap(([name, score]) => (score === undefined ? [] : [`${name} ${score}`])).join(", ").replace(/^./, (first) => first.toUpperCase())
    : ripe ? "How were stairs and walking today?" : "Best asked at the end of the day"
  return (
    <>
      <TapCard title="This evening" detail={words} onClick={() => { setOpen(true) }} />
      {open && <EveningSheet day={day} onClose={() => { setOpen(false) }} />}
    </>
  )
}
