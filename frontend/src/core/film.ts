/** A figure in motion, as the server draws it ahead: the same shapes at each moment. Lengths in steps of the picture. */
export interface Film {
  readonly view: string
  /** Seconds from pose to pose. */
  readonly beat: number
  /** Whether it goes round and round; else there and back. */
  readonly round: boolean
  /** Colour, rim (0 none, 1 all round, 2 not at the first circle, 3 at neither end) and the circles' radii. */
  readonly shapes: readonly (readonly [colour: string, rim: number, ...radii: number[]])[]
  /** Where the circles are: x and y of each; the first as they are, each other as the way from the one before. */
  readonly frames: readonly (readonly number[])[]
  /** Which shapes are drawn, the furthest first; none: as in the frame before. */
  readonly orders: readonly (readonly number[])[]
  /** The frames that are poses. */
  readonly stops: readonly number[]
  /** The step of the exercise that each pose shows; 0 for none. */
  readonly steps: readonly number[]
}

export type Stroke = readonly [colour: string, path: string]
type Circle = readonly [x: number, y: number, radius: number]

/** All ways to look, each as its cosine and sine; a multiple of four. */
const LOOKS = Array.from({ length: 48 }, (_, look) => [Math.cos((Math.PI * look) / 24), Math.sin((Math.PI * look) / 24)] as const)
const QUARTER = 12
/** How wide the rim is, and how much thinner it is where a limb hangs on. */
const RIM = 4.6
const UNDER = -1.6

/** The outline about some circles, as if a string were pulled tight round them: lines, and arcs of at most a quarter. */
export function hull(circles: readonly Circle[]): string {
  let path = ""
  let on: Circle | undefined
  let x = 0
  let y = 0
  const go = (how: string) => { path += `${how}${x.toFixed(1)} ${y.toFixed(1)}` }
  const round = () => { if (on) go(`A${on[2]} ${on[2]} 0 0 1 `) }
  for (const [look, [c, s]] of LOOKS.entries()) {
    const best = circles.reduce((a, b) => ((b[0] - a[0]) * c + (b[1] - a[1]) * s + b[2] - a[2] > 0 ? b : a))
    const leaves = best !== on
    if (leaves) round()
    x = best[0] + best[2] * c
    y = best[1] + best[2] * s
    if (leaves) go(on ? "L" : "M")
    else if (look % QUARTER === 0) round()
    on = best
  }
  round()
  return `${path}z`
}

/** The frames with every circle's own place. */
export function placed(film: Film): number[][] {
  const found: number[][] = []
  for (const frame of film.frames) found.push(frame.map((way, i) => way + (found.at(-1)?.[i] ?? 0)))
  return found
}

/** What is drawn at a moment between two frames, the furthest first. `frames` are those that `placed` gives. */
export function moment(film: Film, frames: readonly (readonly number[])[], at: number): Stroke[] {
  const before = Math.min(Math.floor(at), frames.length - 1)
  const a = frames[before] ?? []
  const b = frames[before + 1] ?? a
  let next = 0
  const number = () => { const from = a[next] ?? 0; return from + ((b[next++] ?? 0) - from) * (at - before) }
  const drawn = film.shapes.map(([colour, rim, ...radii]): Stroke[] => {
    const circles = radii.map((r): Circle => [number(), number(), r])
    const held = (i: number) => (i === 0 && rim > 1) || (i === radii.length - 1 && rim > 2)
    const wide = circles.map(([x, y, r], i): Circle => [x, y, r + (held(i) ? UNDER : RIM)])
    return rim ? [["ground", hull(wide)], [colour, hull(circles)]] : [[colour, hull(circles)]]
  })
  const order = film.orders.slice(0, before + 1).findLast(({ length }) => length > 0) ?? []
  return order.flatMap((i) => drawn[i] ?? [])
}

const eased = (part: number) => (1 - Math.cos(Math.PI * part)) / 2

/** Seconds out, held and back. */
export type Tempo = readonly [out: number, hold: number, back: number]
const REST = 0.7

/** The frame at a time in seconds since the start; `last` is the last frame. */
export function frameAt(film: Film, last: number, seconds: number, tempo?: Tempo): number {
  const way = film.beat * (film.stops.length - 1)
  if (film.round) return ((seconds / way) % 1) * last
  const [out, hold, back] = tempo ?? [way, REST, way]
  // A rhythm that is given is kept to the second; without one it rests before it begins again.
  let left = seconds % (out + hold + back + (tempo ? 0 : REST))
  if (left < out) return eased(left / out) * last
  left -= out + hold
  if (left < 0) return last
  return left < back ? (1 - eased(left / back)) * last : 0
}
