import { useState } from "preact/hooks"

import type { Exercise } from "../../core/model"
import { Button } from "../../ui/button"
import { Figure, useFilm } from "../../ui/figure"
import { side } from "../shared/side"

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches

/** The picture of an exercise, and a button that sets it moving. */
export function Shown({ exercise }: { exercise: Exercise }) {
  const [playing, setPlaying] = useState(false)
  const film = useFilm(exercise.figure)
  return (
    <>
      <div class="figure-room"><Figure exercise={exercise} side={side.value} playing={playing} /></div>
      {film && !still() && (
        <Button kind="text" size="small" onClick={() => { setPlaying(!playing) }}>
          {playing ? "Hold it still" : "Show it moving"}
        </Button>
      )}
    </>
  )
}

/** How a step looks; nothing where no pose shows it. */
export function StepPicture({ exercise, step }: { exercise: Exercise; step: number }) {
  const pose = useFilm(exercise.figure)?.steps.indexOf(step) ?? -1
  return pose < 0 ? null : <div class="step-picture"><Figure exercise={exercise} side={side.value} pose={pose} /></div>
}
