import "./score.css"
import { useId, useRef } from "preact/hooks"

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
/** Cells in one row of the grid; the second row holds five and Skip. */
const ROW = 6

export interface ScoreProps {
  /** The id of the heading or text that asks the question. */
  labelledBy: string
  describedBy?: string | undefined
  /** The chosen score; null while nothing is chosen. Nothing is ever chosen for the person. */
  value: number | null
  onPick: (score: number) => void
  /** Shown in the twelfth cell when given. A skipped score is not a score of 0. */
  onSkip?: (() => void) | undefined
  skipLabel?: string
  low?: string
  high?: string
  /** What the first of the eleven stands for; 0 unless it is said. */
  from?: number
}

/** Where a key moves from cell `at`; null when the key is not one of ours. */
export function moveTo(key: string, at: number): number | null {
  const last = SCORES.length - 1
  switch (key) {
    case "ArrowRight": return at === last ? 0 : at + 1
    case "ArrowLeft": return at === 0 ? last : at - 1
    case "ArrowDown": return Math.min(last, at + ROW)
    case "ArrowUp": return Math.max(0, at - ROW)
    case "Home": return 0
    case "End": return last
    default: return /^\d$/.test(key) ? Number(key) : null
  }
}

/**
 * A score from 0 to 10 as eleven radio buttons in two rows.
 * Keys move the focus and choose nothing, since one tap saves: Space or Enter chooses.
 */
export function Score(props: ScoreProps) {
  const { labelledBy, describedBy, value, onPick, onSkip, skipLabel = "Skip" } = props
  const { low = "0 no pain", high = "10 worst you can imagine", from = 0 } = props
  const ends = useId()
  const cells = useRef<(HTMLButtonElement | null)[]>([])
  return (
    <div class="score">
      <div class="score-cells">
        <div
          class="score-group" role="radiogroup" aria-labelledby={labelledBy}
          aria-describedby={`${describedBy ?? ""} ${ends}`}
        >
          {SCORES.map((score) => (
            <button
              key={score} type="button" role="radio" class="score-cell" aria-checked={value === score + from ? "true" : "false"}
              tabIndex={score === (value ?? from) - from ? 0 : -1}
              ref={(cell) => { cells.current[score] = cell }}
              onClick={() => { onPick(score + from) }}
              onKeyDown={(event) => {
                const next = event.altKey || event.ctrlKey || event.metaKey ? null : moveTo(event.key, score)
                if (next === null) return
                event.preventDefault()
                cells.current[next]?.focus()
              }}
            >
              {`${score + from}`.replace("-", "−")}
            </button>
          ))}
        </div>
        {onSkip && <button type="button" class="score-skip" onClick={onSkip}>{skipLabel}</button>}
      </div>
      <div class="score-ends" id={ends}><span>{low}</span><span>{high}</span></div>
    </div>
  )
}
