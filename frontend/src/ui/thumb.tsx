import "./thumb.css"

const LIFT = "M8 16 21 27H34M21 27H7M6 35H43M36.5 22.5h.02"
const STEP = "M24 15 22 27 31 31 30 40M22 27 16 41M27 41H42M24 8h.02"
const BALL = "M10 6V42M15 27h.04M27 15 22 28 28 42M26 21 33 28M28 8h.02"
const REACH = "M19 17 17 31 40 38M20 20 31 29M11 31H21M13 31V42M21 10h.02"
const STAND = "M24 14V27V42M24 27 32 32 28 39M14 20 24 17 34 20M24 7h.02"
const HOP = "M24 13V24L18 30 22 36M24 24 30 30 27 36M15 18 24 15 33 18M14 43H34M24 6h.02"
const WALK = "M25 14 23 26 30 33 29 42M23 26 19 34 12 40M17 24 24 16 32 23M26 7h.02"

/** Quiet marks by the group of an exercise, until its own picture stands here. */
const MARKS: Readonly<Record<string, string>> = {
  "hip": LIFT, "trunk-hip": LIFT, "leg": STEP, "hamstring": STEP, "release": BALL, "stretch": REACH,
  "balance": STAND, "plyo": HOP,
}

/** The room of an exercise's picture: 60 in a row, 48 where it is tight, or a whole card. */
export function Thumb({ group, size = "row" }: { group: string; size?: "row" | "small" | "room" }) {
  const width = size === "room" ? 120 : size === "small" ? 34 : 42
  return (
    <span class={`thumb thumb-${size}`} aria-hidden="true">
      <svg width={width} height={width} viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2.6"
        stroke-linecap="round" stroke-linejoin="round">
        <path d={MARKS[group] ?? WALK} />
        <path d={head(MARKS[group] ?? WALK)} stroke-width="8" />
      </svg>
    </span>
  )
}

/** The last stroke of a mark is a point: the head, drawn thicker. */
function head(mark: string): string {
  return mark.slice(mark.lastIndexOf("M"))
}
