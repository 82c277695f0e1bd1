import "./calendar.css"

import { sayDay, type Day } from "../../core/days"
import { addMonths, keptOf, monthWeeks, type DayState } from "../../core/progress"
import { Link } from "../../router"
import { Icon } from "../../ui/icon"
import { count } from "../shared/words"
import { STATE_WORDS } from "./words"

const WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const

const monthName = (day: Day, withYear: boolean): string =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC", ...(withYear ? { year: "numeric" } : {}) })
    .format(Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`))

function Cell({ day, state, today }: { day: Day; state: DayState; today: Day }) {
  const face = <span class="calendar-face digits">{Number(day.slice(8))}</span>
  const look = `calendar-day calendar-${state} ${day === today ? "calendar-today" : ""}`
  const words = `${sayDay(day)}, ${day === today ? "today, " : ""}${STATE_WORDS[state].toLowerCase()}`
  if (state === "ahead" || state === "before") return <span class={`${look} calendar-soft`}>{face}</span>
  return <Link class={look} href={day === today ? "/" : `/day/${day}`} aria-label={words}>{face}</Link>
}

/** One month. The state of a day is a shape: a ball, half a ball, a dash, or plain. */
export function Calendar({ month, states, today, enrolledOn, onMonth }: {
  /** Any day of the month to show. */
  month: Day
  states: ReadonlyMap<Day, DayState>
  today: Day
  enrolledOn: Day
  onMonth: (month: Day) => void
}) {
  const weeks = monthWeeks(month)
  const shown = weeks.flat().flatMap((day) => (day ? [states.get(day) ?? "ahead"] : []))
  const { kept, of } = keptOf(shown)
  const step = (months: number, off: boolean, icon: "chevron-left" | "chevron-right", word: string) => (
    <button type="button" class="calendar-key" aria-label={word} aria-disabled={off ? "true" : undefined}
      onClick={() => { if (!off) onMonth(addMonths(month, months)) }}>
      <Icon name={icon} />
    </button>
  )
  return (
    <section class="card calendar" aria-label="Calendar">
      <div class="calendar-head">
        {step(-1, month.slice(0, 7) <= enrolledOn.slice(0, 7), "chevron-left", "Month before")}
        <div class="grow calendar-title">
          <h2 aria-live="polite">{monthName(month, month.slice(0, 4) !== today.slice(0, 4))}</h2>
          {kept > 0 && <span class="calendar-kept digits">{kept} of {count(of, "day")} kept</span>}
        </div>
        {step(1, month.slice(0, 7) >= today.slice(0, 7), "chevron-right", "Month after")}
      </div>
      <div class="calendar-wrap">
        <table>
          <thead><tr>{WEEK.map((name) => <th key={name} scope="col" abbr={name}>{name.slice(0, 1)}</th>)}</tr></thead>
          <tbody>
            {weeks.map((week, row) => (
              <tr key={row}>
                {week.map((day, column) => (
                  <td key={column}>{day && <Cell day={day} state={states.get(day) ?? (day < enrolledOn ? "before" : "ahead")} today={today} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul class="legend">
        {(["done", "part", "rest"] as const).map((state) => (
          <li key={state} class={`calendar-${state}`}><span class="calendar-face calendar-sample" />{STATE_WORDS[state]}</li>
        ))}
      </ul>
    </section>
  )
}
