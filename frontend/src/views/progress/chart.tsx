import "./chart.css"
import type { ComponentChildren } from "preact"

import { chartOf, dayX, scoreY, type Room } from "../../core/chart"
import type { Day } from "../../core/days"
import type { DayFacts, DayState } from "../../core/progress"

const ROOM: Room = { left: 24, right: 314, top: 10, bottom: 112, barTop: 132, floor: 176 }
const BAR = 13
/** The room that "Fine" takes. */
const WORD = 26
/** A day's number stands under each third day, and a word under today. */
const EACH = 3

interface ChartProps {
  days: readonly Day[]
  facts: ReadonlyMap<Day, DayFacts>
  states: ReadonlyMap<Day, DayState>
  /** The highest score that counts as fine. */
  fine: number
  today: Day
  summary: string
}

/** Pain on a fixed scale above work done, on one axis of days. A day without an answer is a gap. */
export function Chart({ days, facts, states, fine, today, summary }: ChartProps) {
  const { mornings, line, sessions, bars } = chartOf(days, facts, ROOM)
  const last = days.length - 1
  // The word stands at the right, unless the latest scores are above the band and would run through it.
  const crowded = [...mornings, ...sessions].some(({ x, y }) => x > ROOM.right - 2 * WORD && y < scoreY(ROOM, fine))
  return (
    <svg class="chart" viewBox="0 0 318 196" role="img" aria-label={`${summary} The table has every number.`}>
      {fine > 0 && (
        <>
          <rect class="chart-fine" x={ROOM.left} y={scoreY(ROOM, fine)} width={ROOM.right - ROOM.left} height={ROOM.bottom - scoreY(ROOM, fine)} />
          <text class="chart-fine-word" x={crowded ? ROOM.left + WORD : ROOM.right} y={scoreY(ROOM, fine) - 6} text-anchor="end">Fine</text>
        </>
      )}
      {[10, 5, ...(fine > 0 && fine < 5 ? [fine] : []), 0].map((score) => (
        <g key={score}>
          <line class="chart-grid" x1={ROOM.left} x2={ROOM.right} y1={scoreY(ROOM, score)} y2={scoreY(ROOM, score)} />
          <text x={ROOM.left - 8} y={scoreY(ROOM, score) + 4.5} text-anchor="end">{score}</text>
        </g>
      ))}
      {sessions.map(({ day, x, y }) => <path key={day} class="chart-diamond" d={`M${x} ${y - 8}l8 8-8 8-8-8Z`} />)}
      <path class="chart-line" d={line} />
      {mornings.map(({ day, x, y }) => <circle key={day} class="chart-dot" cx={x} cy={y} r="5" />)}
      {bars.map(({ day, x, y, height, hard }) => (
        <rect key={day} class={hard ? "chart-hard" : "chart-light"} x={x - BAR / 2} y={y} width={BAR} height={height} rx={Math.min(4, height / 2)} />
      ))}
      <line class="chart-floor" x1={ROOM.left} x2={ROOM.right} y1={ROOM.floor + 1} y2={ROOM.floor + 1} />
      {days.map((day, index) => {
        const x = dayX(ROOM, index, days.length)
        const rests = states.get(day) === "rest"
        const named = index === last || (index % EACH === 0 && last - index > 2)
        return (
          <g key={day}>
            {rests && <line class="chart-dash" x1={x - 5} x2={x + 5} y1={ROOM.floor - 2} y2={ROOM.floor - 2} />}
            {named && (
              <text x={index === last ? ROOM.right : x} y="193" text-anchor={index === last ? "end" : "middle"}>
                {day === today ? "Today" : Number(day.slice(8))}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const Key = ({ children }: { children: ComponentChildren }) => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">{children}</svg>
)

/** What the shapes mean. */
export function Legend() {
  return (
    <ul class="legend">
      <li><Key><circle class="chart-dot" cx="9" cy="9" r="6" /></Key>Morning</li>
      <li><Key><path class="chart-diamond" d="M9 1l8 8-8 8-8-8Z" /></Key>In session</li>
      <li><Key><rect class="chart-hard" x="3" y="2" width="12" height="14" rx="3" /></Key>Work done</li>
    </ul>
  )
}
