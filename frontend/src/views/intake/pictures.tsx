import type { Side } from "../../core/model"
import { Still } from "../../ui/still"

type Span = readonly [from: number, to: number]

/** When it hurts, by grade: parts of a run, and of the day after its end. */
const HURTS: Readonly<Record<number, readonly Span[]>> = {
  1: [[74, 90]], 2: [[44, 64]], 3: [[22, 64]], 4: [[2, 64]], 5: [[2, 64], [74, 90]],
}

/** A run drawn as a line, thick where it hurts. */
export function RunLine({ grade }: { grade: number }) {
  return (
    <svg class="run-line" width="70" height="18" viewBox="0 0 92 24" fill="none" stroke-linecap="round" aria-hidden="true">
      <path d="M5 12H62" stroke="var(--edge)" stroke-width="4" />
      {(HURTS[grade] ?? []).map(([from, to]) => (
        <path key={from} d={`M${from + 6} 12H${to - 6}`} stroke="var(--stop)" stroke-width="11" />
      ))}
      <path d="M69 2V22" stroke="var(--edge)" stroke-width="2.5" />
    </svg>
  )
}

/** A right leg from the front with the sore place; mirrored for the left. Behind the knee is a ring. */
export function LegSpot({ place, side }: { place: string; side: Side }) {
  return <span class="leg-spot" aria-hidden="true"><Still figure={`spot-${place}`} left={side === "left"} /></span>
}
