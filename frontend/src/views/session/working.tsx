import type { PlayerStep } from "../../core/player/steps"
import { Figure } from "../../ui/figure"
import { clockWords } from "../ice/words"
import { exerciseAt, sideWords, type Playing } from "./playing"

const PARTS = ["Lift", "Hold", "Lower"] as const
/** Seconds that a figure takes to move into a hold. */
const MOVE_S = 2

/** A set under way: name, one cue, figure, side, a count to be read from the floor, and its rhythm. */
export function Work({ playing: { items, now, state }, step }: { playing: Playing; step: PlayerStep }) {
  const { name, about } = exerciseAt(items, step)
  const item = items[step.item]
  const left = Math.ceil(now.left_s ?? 0)
  const reps = item?.dose.reps
  return (
    <>
      <h1 class="player-name" tabIndex={-1}>{name}</h1>
      <p class="small soft">{about?.cues[(step.set - 1) % about.cues.length] ?? about?.purpose}</p>
      {about && (
        <div class="figure-room">
          <Figure exercise={about} side={step.side} playing={state.paused_at === null} since={state.started_at}
            tempo={item?.dose.hold_s ? [MOVE_S, item.dose.hold_s, 0] : item?.tempo ?? undefined} />
        </div>
      )}
      <div class="player-count">
        <p class="player-side">
          {sideWords(step.side)}
          {item && item.dose.sets > 1 && <span class="small soft digits">Set {step.set} of {item.dose.sets}</span>}
        </p>
        {now.rep
          ? <p class="digits"><b class="count">{now.rep.number}</b> <span class="h2 soft">of {reps}</span></p>
          : step.seconds === null
            ? <p class="digits"><b class="count">{reps}</b> <span class="h2 soft">times</span></p>
            : <p class="digits" role="timer" aria-label={`${left} seconds left`}><b class={left < 600 ? "count" : "count count-long"}>{left < 100 ? left : clockWords(left)}</b></p>}
      </div>
      {now.rep && item?.tempo && (
        <ol class="tempo" aria-label="Rhythm">
          {item.tempo.map((seconds, part) => seconds > 0 && (
            <li key={part} class={now.rep?.part === part ? "tempo-on" : ""} style={{ flexGrow: seconds }}>
              {PARTS[part]} {seconds} s
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
