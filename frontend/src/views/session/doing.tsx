import { useState } from "preact/hooks"

import type { Day } from "../../core/model"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Figure } from "../../ui/figure"
import { Note } from "../../ui/note"
import { keep } from "../shared/keep"
import { side } from "../shared/side"
import { doneCount, gateWords, type Row, type SlotView } from "../shared/slots"
import { TickRow, toggle } from "../shared/ticks"
import { exerciseOf, nameOf, sayDose } from "../shared/words"
import { SessionBar } from "./bar"
import { StopSheet } from "./stop"

/** The session under way: the exercise of now in full, the others below. */
export function Doing({ view, day, onRescore, onEnd, onPlay }: {
  view: SlotView; day: Day; onRescore: () => void; onEnd: () => void; onPlay: () => void
}) {
  const open = view.rows.filter(({ state, skips }) => state === "open" && skips.length === 0)
  const [now, ...later] = open
  const rest = view.rows.filter((row) => !open.includes(row))
  const words = gateWords(view)
  return (
    <>
      <SessionBar done={doneCount(view.rows)} total={view.rows.length} />
      {words && (
        <Note tone="sand">
          <p class="small">{words}</p><Button kind="text" size="small" onClick={onRescore}>Change the score</Button>
        </Note>
      )}
      {now ? <NowCard key={now.item.exercise} row={now} day={day} /> : <h1 tabIndex={-1}>That was the last one.</h1>}
      {now && <Button kind="text" icon="play" onClick={onPlay}>Play it with the clock</Button>}
      {later.length > 0 && <p class="section-label">Then</p>}
      <ul>{later.map((row) => <TickRow key={row.item.exercise} row={row} day={day} from={program.value} />)}</ul>
      {rest.length > 0 && <p class="section-label">So far</p>}
      <ul>{rest.map((row) => <TickRow key={row.item.exercise} row={row} day={day} from={program.value} />)}</ul>
      <div class="session-foot">
        <Button kind={now ? "outline" : "filled"} onClick={onEnd}>
          {now ? "End the session here" : "Say how it went"}
        </Button>
      </div>
    </>
  )
}

/** One exercise: picture, one cue, dose, the button, and the way out when it hurts, always in the same place. */
function NowCard({ row, day }: { row: Row; day: Day }) {
  const [stopping, setStopping] = useState(false)
  const exercise = exerciseOf(program.value, row.item.exercise)
  const name = nameOf(program.value, row.item.exercise)
  const { dose } = row.item
  const first = side.value === "left" ? "Left side first" : "Right side first"
  return (
    <Card class="now-card">
      <h1 class="h2" tabIndex={-1}>{name}</h1>
      {exercise && <p class="small soft">{exercise.cues[0] ?? exercise.purpose}</p>}
      {exercise && <div class="figure-room"><Figure exercise={exercise} side={side.value} playing /></div>}
      <p class="now-dose digits">{sayDose(dose)}</p>
      {dose.side === "each" && <p class="session-side">{first}</p>}
      <div class="card-foot">
        <Button size="player" onClick={() => void toggle(row, day)}>Done</Button>
        <div class="now-keys">
          <Button kind="text" href={`/exercise/${row.item.exercise}`}>How to do it</Button>
          <Button
            kind="text" icon="skip-forward"
            onClick={() => void keep("skip", { slot: row.slot, exercise: row.item.exercise, reason: "other" }, `${name} skipped`, day)}
          >
            Skip
          </Button>
        </div>
        <Button kind="stop" icon="octagon-alert" onClick={() => { setStopping(true) }}>Stop, this hurts</Button>
      </div>
      {stopping && <StopSheet row={row} day={day} onClose={() => { setStopping(false) }} />}
    </Card>
  )
}
