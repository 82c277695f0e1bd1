import type { Side } from "../../core/model"

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

const SPOTS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  outer: [15, 34], inner: [30, 34], front: [22.5, 34], back: [22.5, 34], hip: [17, 9],
}

/** A right leg from the front with the sore place; mirrored for the left. Behind the knee is a dashed ring. */
export function LegSpot({ place, side }: { place: string; side: Side }) {
  const spot = SPOTS[place]
  return (
    <svg class="leg-spot" width="45" height="56" viewBox="0 0 45 56" aria-hidden="true">
      <g transform={side === "left" ? "matrix(-1 0 0 1 45 0)" : undefined}>
        <path fill="var(--skin)" d="M12 14H34L31 31Q32 38 29.5 55H18.5Q13 42 14.5 31Z" />
        <path fill="var(--shorts)" d="M10 1H36L33.5 21H12.5Z" />
        {spot && (
          <circle
            cx={spot[0]} cy={spot[1]} r="6" fill="var(--stop)" fill-opacity={place === "back" ? 0.4 : 1} stroke="var(--card)"
            stroke-width="2" stroke-dasharray={place === "back" ? "3.5 2.5" : undefined}
          />
        )}
      </g>
    </svg>
  )
}
