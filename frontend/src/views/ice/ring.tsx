import "./ring.css"
import type { ComponentChildren } from "preact"

import type { IceNow, IceTimer } from "../../core/icenow"
import { onRing } from "../../core/shapes"

const RING = [150, 150, 132] as const

/** The part of the circle from second `from` to second `to` of `total`. */
function Arc({ from, to, total, look, round }: { from: number; to: number; total: number; look: string; round: boolean }) {
  if (to <= from) return null
  return (
    <circle
      class={look} cx={RING[0]} cy={RING[1]} r={RING[2]} pathLength={total} stroke-dasharray={`${to - from} ${total}`}
      stroke-dashoffset={-from} stroke-linecap={round ? "round" : "butt"} transform="rotate(-90 150 150)"
    />
  )
}

/** One skin check on the ring: to come, answered (a ball) or passed without an answer. */
function Station({ part, state }: { part: number; state: "ahead" | "done" | "missed" }) {
  const { x, y } = onRing(RING, part)
  if (state === "done") {
    return <g><circle class="ring-ball" cx={x} cy={y} r="14.5" /><path class="ring-mark" d={`M${x - 5.5} ${y + 0.5}l4 4 7.5-8.5`} /></g>
  }
  return <circle class={state === "ahead" ? "ring-station" : "ring-missed"} cx={x} cy={y} r="12" />
}

/** The time of one application as a ring, its skin checks as stations. The words in the middle are the caller's. */
export function Ring({ timer, now, children }: { timer: IceTimer; now: IceNow; children: ComponentChildren }) {
  const total = timer.spans.reduce((sum, span) => sum + span, 0)
  const over = now.phase === "over" || now.phase === "done"
  const elapsed = over ? total : now.elapsed_s
  const spans = timer.spans.map((length, index) => {
    const from = timer.spans.slice(0, index).reduce((sum, span) => sum + span, 0)
    return { from, to: from + length, on: index % 2 === 0 }
  })
  return (
    <div class={`ring ${over ? "ring-over" : ""}`}>
      <svg viewBox="0 0 300 300" aria-hidden="true">
        {spans.map(({ from, to, on }) => <Arc key={from} from={from} to={to} total={total} look={on ? "ring-track" : "ring-rest"} round={false} />)}
        {spans.map(({ from, to, on }) => (
          <Arc key={from} from={from} to={Math.min(to, elapsed)} total={total} look={on ? "ring-on" : "ring-off"} round={spans.length === 1} />
        ))}
        {timer.checks_s.map((at) => {
          const answered = timer.checks.some(({ at_s }) => at_s === at)
          return <Station key={at} part={at / total} state={answered ? "done" : at > elapsed || (now.check === at && !over) ? "ahead" : "missed"} />
        })}
      </svg>
      <div class="ring-words">{children}</div>
    </div>
  )
}
