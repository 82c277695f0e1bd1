import { sayDayShort, type Day } from "../../core/days"
import type { DayFacts, DayState } from "../../core/progress"
import { Link } from "../../router"
import { STATE_WORDS } from "./words"

const score = (given: number | null | undefined) => given ?? <><span aria-hidden="true">–</span><span class="said">Not said</span></>

/** The chart as a table: the newest day first, each row a way to its day. */
export function ChartTable({ days, facts, states }: {
  days: readonly Day[]; facts: ReadonlyMap<Day, DayFacts>; states: ReadonlyMap<Day, DayState>
}) {
  return (
    <div class="table-scroll">
      <table class="table digits">
        <thead><tr><th scope="col">Day</th><th scope="col">Morning</th><th scope="col">In session</th><th scope="col">Done</th></tr></thead>
        <tbody>
          {days.toReversed().map((day) => {
            const of = facts.get(day)
            const state = states.get(day) ?? "blank"
            if (state === "before" || state === "ahead") return null
            return (
              <tr key={day}>
                <td><Link href={`/day/${day}`}>{sayDayShort(day)}</Link></td>
                <td>{score(of?.morning)}</td>
                <td>{score(of?.session)}</td>
                <td>{of && of.work > 0 ? of.work : STATE_WORDS[state]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
