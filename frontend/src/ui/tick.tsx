import "./tick.css"

export type BallState = "open" | "done" | "part"

/** A tennis ball: green means done and nothing else. */
export function Ball({ state, small = false, dashed = false }: { state: BallState; small?: boolean; dashed?: boolean }) {
  const size = small ? 14 : 18
  return (
    <span class={`ball ball-${state} ${small ? "ball-small" : ""} ${dashed ? "ball-dashed" : ""}`}>
      {state === "done" && (
        <svg width={size} height={size} viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="2.6"
          stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
          <path class="tick-mark" d="M4 9.6 7.6 13 14 5.6" />
        </svg>
      )}
    </span>
  )
}

export interface TickProps {
  state: BallState
  /** What is ticked, for those who cannot see the row. */
  label: string
  onToggle: () => void
  /** A ring of dashes: nobody misses it when it is left out. */
  optional?: boolean
}

/** A tick of 32 in a target of 48. */
export function Tick({ state, label, onToggle, optional = false }: TickProps) {
  return (
    <button
      type="button" role="checkbox" class="tick" aria-label={label}
      aria-checked={state === "done" ? "true" : state === "part" ? "mixed" : "false"}
      onClick={onToggle}
    >
      <Ball state={state} dashed={optional && state === "open"} />
    </button>
  )
}

/** A few balls over one another, for work that has folded away. */
export function Balls({ count }: { count: number }) {
  return (
    <span class="balls" aria-hidden="true">
      {Array.from({ length: Math.min(count, 3) }, (_, at) => <Ball key={at} state="done" small />)}
    </span>
  )
}
