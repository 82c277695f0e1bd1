import "../today/today.css"
import "./progress.css"
import { useState } from "preact/hooks"

import { standing } from "../../core/daylog"
import { addDays, type Day } from "../../core/days"
import type { PainClassId } from "../../core/model"
import {
  dayState, daysUpTo, factsByDay, fineMornings, isPaused, keptOf, monday, monthWeeks, type DayState,
} from "../../core/progress"
import { log } from "../../store/journal"
import { bundle, program, today } from "../../store/state"
import { Card, TapCard } from "../../ui/card"
import { Icon } from "../../ui/icon"
import { PageHead } from "../../ui/page-head"
import { painMode } from "../shared/side"
import { count } from "../shared/words"
import { Weeks } from "../week/weeks"
import { Calendar } from "./calendar"
import { Chart, Legend } from "./chart"
import { askedFor, useBundles } from "./planned"
import { ChartTable } from "./table"
import { headline } from "./words"

const WINDOW = 14

/** How it went: one sentence, pain above work, and the month. */
export function ProgressPage() {
  const now = today.value
  const [last, setLast] = useState<Day | null>(null)
  const [month, setMonth] = useState<Day | null>(null)
  const [asTable, setAsTable] = useState(false)
  const events = standing(log.value)
  const enrolledOn = events.flatMap((event) => (event.kind === "enrolled" ? [event.day] : [])).toSorted()[0] ?? now
  const days = daysUpTo(last ?? now, WINDOW)
  const shownMonth = month ?? now
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday(now), index))
  const needed = [...new Set([...days, ...week, ...monthWeeks(shownMonth).flat().flatMap((day) => day ?? [])])]
    .filter((day) => day >= enrolledOn && day <= now).toSorted().toReversed()
  const bundles = useBundles(needed.filter((day) => day !== now))

  const rules = new Map(program.value?.exercises.map(({ id, rule }): [string, PainClassId] => [id, rule]))
  const facts = factsByDay(log.value, needed.at(-1) ?? now, now, (id) => rules.get(id))
  const states = new Map(needed.map((day): [Day, DayState] => [day, dayState({
    day, today: now, enrolledOn, facts: facts.get(day), planned: askedFor(day === now ? bundle.value ?? undefined : bundles.get(day), day), paused: isPaused(events, day),
  })]))
  for (const day of days) if (day < enrolledOn) states.set(day, "before")

  const strength = program.value?.pain_classes.find(({ id }) => id === "strength")
  const zero = painMode.value === "zero"
  const fine = (zero ? strength?.green_max_zero : strength?.green_max) ?? 0
  const sentence = headline(fineMornings(days.map((day) => facts.get(day)), fine), fine)
  const empty = ![...facts.values()].some(({ morning, work }) => morning !== null || work > 0)
  const kept = keptOf(week.map((day) => states.get(day) ?? "ahead"))

  return (
    <main class="screen progress">
      <PageHead kicker={last ? "Progress, 14 days" : "Progress, last 14 days"} title={sentence}>
        {kept.kept > 0 && <p class="soft digits">{kept.kept} of {count(kept.of, "day")} kept this week. Rest counts.</p>}
      </PageHead>
      <div class="stack progress-wide">
        <Card>
          <div class="card-head">
            <h2>Pain and work</h2>
            <button type="button" class="more-key" aria-expanded={asTable} onClick={() => { setAsTable(!asTable) }}>
              {asTable ? "As a picture" : "As a table"}
            </button>
          </div>
          {empty && <p class="soft">Your first morning score and your first tick will stand here.</p>}
          {asTable && <ChartTable days={days} facts={facts} states={states} />}
          {!asTable && !empty && (
            <>
              <Legend />
              <Chart days={days} facts={facts} states={states} fine={fine} today={now} summary={sentence} />
            </>
          )}
          <div class="progress-nav">
            {(days[0] ?? now) > enrolledOn ? (
              <button type="button" class="more-key" onClick={() => { setLast(addDays(days[0] ?? now, -1)) }}>
                <Icon name="chevron-left" size={20} />Earlier
              </button>
            ) : <span />}
            {last && (
              <button type="button" class="more-key" onClick={() => { const next = addDays(last, WINDOW); setLast(next >= now ? null : next) }}>
                Later<Icon name="chevron-right" size={20} />
              </button>
            )}
          </div>
        </Card>
        <Calendar month={shownMonth} states={states} today={now} enrolledOn={enrolledOn} onMonth={setMonth} />
        <Weeks />
        <TapCard title="How the plan decides" detail="The path of each day, and every rule" href={`/how/${now}`} />
      </div>
    </main>
  )
}
