import "./figure.css"
import { signal } from "@preact/signals"
import { useEffect, useMemo, useState } from "preact/hooks"

import { frameAt, moment, placed, type Film, type Tempo } from "../core/film"
import type { Exercise, Side } from "../core/model"
import { now } from "../device/clock"
import { Still } from "./still"

/** How all figures move, once it has been fetched. */
const films = signal<Readonly<Record<string, Film>> | null>(null)
let asked = false

function fetchFilms(): void {
  if (asked) return
  asked = true
  fetch(`${FIGURES}moves.json`)
    .then(async (answer) => { films.value = (await answer.json()) as Record<string, Film> })
    // Without it every figure stands still; the next one asks again.
    .catch(() => { asked = false })
}

/** How a figure moves; undefined until it is here. */
export function useFilm(figure: string): Film | undefined {
  useEffect(fetchFilms, [])
  return films.value?.[figure]
}

export interface FigureProps {
  exercise: Pick<Exercise, "name" | "start" | "cues" | "figure">
  /** The side that works; "both" is drawn as the right one. */
  side?: Side | undefined
  /** Whether it moves. It stands still where the phone asks for less motion. */
  playing?: boolean
  /** One pose of `useFilm(…).stops`, by its number, standing still. */
  pose?: number | undefined
  /** Seconds out, held and back; else the figure's own. */
  tempo?: Tempo | undefined
  /** The wall clock's time at which it began, in milliseconds, so that it keeps pace with a count; else now. */
  since?: number | undefined
}

/** The picture of an exercise, as large as the room it is given. */
export function Figure({ exercise, side, playing = false, pose, tempo, since }: FigureProps) {
  const film = useFilm(exercise.figure)
  const frames = useMemo(() => film && placed(film), [film])
  const [at, setAt] = useState(0)
  const moves = playing && !matchMedia("(prefers-reduced-motion: reduce)").matches
  useEffect(() => {
    if (!film || !moves) return undefined
    const begun = since ?? now()
    let next = 0
    let odd = false
    const draw = () => {
      // Every other frame is enough for slow work, and leaves the phone cool.
      odd = !odd
      if (odd) setAt(frameAt(film, film.frames.length - 1, Math.max(0, now() - begun) / 1000, tempo))
      next = requestAnimationFrame(draw)
    }
    next = requestAnimationFrame(draw)
    return () => { cancelAnimationFrame(next) }
  }, [film, moves, since, tempo?.join()])
  const left = side === "left"
  const label = pose === undefined ? [`${exercise.name}.`, exercise.start, ...exercise.cues].join(" ") : undefined
  if (!film || !frames || !(moves || pose !== undefined)) return <Still figure={exercise.figure} left={left} label={label} />
  return (
    <svg class={left ? "figure figure-left" : "figure"} viewBox={film.view} role={label ? "img" : undefined}
      aria-label={label} aria-hidden={label ? undefined : "true"}>
      {moment(film, frames, pose === undefined ? at : film.stops[pose] ?? 0).map(([colour, path], i) => (
        <path key={i} fill={`var(--${colour})`} d={path} />
      ))}
    </svg>
  )
}
