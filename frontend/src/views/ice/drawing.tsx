import "./drawing.css"
import { limb, type Joint } from "../../core/shapes"

type Part = readonly [colour: string, from: Joint, to: Joint]

/** Behind the pillow: the other leg, flat on the bed, and the trunk. */
const FAR: readonly Part[] = [
  ["far-shorts", [64, 172, 32], [130, 146, 26]],
  ["far-skin", [120, 150, 25], [216, 128, 19]],
  ["far-skin", [216, 128, 19], [306, 168, 10]],
  ["far-shoe", [306, 176, 10], [326, 146, 6]],
]
const SHANK: readonly Part[] = [
  ["skin", [206, 124, 22], [226, 140, 21]],
  ["skin", [222, 138, 21.5], [292, 186, 11.5]],
]
const SHOE: Part = ["shoe", [294, 192, 13], [318, 156, 7.5]]
const THIGH: readonly Part[] = [
  ["skin", [96, 168, 31], [198, 122, 23.5]],
  ["shorts", [58, 180, 40], [112, 160, 32.5]],
]
const ARM: readonly Part[] = [
  ["skin", [20, 92, 13], [112, 124, 8.5]],
  ["skin", [112, 124, 9], [144, 121, 7.5]],
]
const TRUNK: Part = ["top", [56, 166, 34], [20, 30, 46]]
const SLEEVE: Part = ["top", [8, 60, 19], [26, 96, 16]]

const draw = ([colour, from, to]: Part) => <path key={limb(from, to)} d={limb(from, to)} fill={`var(--f-${colour})`} />
/** A gap in the colour of the card, so that a nearer limb stands out from what it covers. */
const gap = (from: Joint, to: Joint) => (
  <path d={limb(from, to)} fill="var(--f-bg)" stroke="var(--f-bg)" stroke-width="9" />
)

function Cross({ x, y }: { x: number; y: number }) {
  const d = `M${x - 7} ${y - 7}l14 14m0-14l-14 14`
  return (
    <g fill="none" stroke-linecap="round">
      <path d={d} stroke="var(--f-bg)" stroke-width="11" />
      <path d={d} stroke="var(--stop)" stroke-width="6.5" />
    </g>
  )
}

function Pointer({ d, colour }: { d: string; colour: string }) {
  return (
    <g fill="none" stroke-linecap="round">
      <path d={d} stroke="var(--f-bg)" stroke-width="7" />
      <path d={d} stroke={colour} stroke-width="3" />
    </g>
  )
}

function Flag({ x, y, width, fill, ink, children }: {
  x: number; y: number; width: number; fill: string; ink: string; children: string
}) {
  return (
    <>
      <rect x={x - width / 2} y={y - 17} width={width} height="34" rx="17" fill={fill} />
      <text x={x} y={y + 6} fill={ink}>{children}</text>
    </>
  )
}

function Pack() {
  return (
    <g transform="translate(178 122) rotate(-24)">
      <rect x="-35" y="-29" width="70" height="58" rx="15" fill="var(--f-bg)" />
      <rect x="-31" y="-25" width="62" height="50" rx="12" fill="var(--f-cloth)" />
      <rect x="-22" y="-17" width="44" height="34" rx="9" fill="var(--ice)" />
      <path d="M0-12V12M-10.4-6 10.4 6M-10.4 6 10.4-6" stroke="var(--f-bg)" stroke-width="4.5" stroke-linecap="round" />
    </g>
  )
}

/**
 * Where the pack goes and where never: a knee bent on a pillow, seen from its outer side (ICE7, ICE8).
 * Drawn for the right leg; the left is its mirror image, with the words the right way round.
 */
export function IceDrawing({ side }: { side: "left" | "right" | "both" }) {
  const left = side === "left"
  const across = (x: number) => (left ? 354 - x : x)
  const leg = side === "both" ? "leg" : `${side} leg`
  return (
    <svg class="ice-figure" viewBox="14 8 326 228" role="img" aria-label={
      `A ${leg} from its outer side, knee bent on a pillow. The pack in its cloth lies on the outer bump of the thigh, ` +
      "above the joint. Crosses mark the small knob below the joint and the back of the knee: never there."
    }>
      <g transform={left ? "matrix(-1 0 0 1 354 0)" : undefined}>
        <rect y="206" width="354" height="44" fill="var(--f-mat)" />
        {FAR.map(draw)}
        <path d="M116 206c-6-26 14-52 46-54h62c30 2 44 30 36 54z" fill="var(--f-cloth)" />
        {gap(TRUNK[1], TRUNK[2])}{draw(TRUNK)}
        {gap([214, 132, 21], [290, 186, 11.5])}{SHANK.map(draw)}
        {gap([296, 190, 12], [318, 158, 6])}{draw(SHOE)}
        {gap([96, 168, 31], [176, 132, 24])}{THIGH.map(draw)}
        {gap([34, 98, 12], [112, 124, 9])}{gap([112, 124, 9], [142, 120, 8])}{ARM.map(draw)}
        {gap([8, 60, 17], [24, 94, 14])}{draw(SLEEVE)}
        <Pack />
        <Pointer d="M264 62 226 140" colour="var(--stop)" />
        <Cross x={221} y={146} /><Cross x={190} y={160} />
        <Pointer d="M178 58V103" colour="var(--ink)" />
      </g>
      <Flag x={across(178)} y={42} width={64} fill="var(--ink)" ink="var(--page)">Here</Flag>
      <Flag x={across(272)} y={46} width={76} fill="var(--stop)" ink="var(--on-stop)">Never</Flag>
    </svg>
  )
}
