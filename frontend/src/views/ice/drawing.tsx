import "./drawing.css"

const WIDTH = 240
const HIGH = 168

function Flag({ x, y, half, fill, ink, children }: {
  x: number; y: number; half: number; fill: string; ink: string; children: string
}) {
  return (
    <>
      <rect x={x - half} y={y - 12} width={2 * half} height="24" rx="12" fill={fill} />
      <text x={x} y={y + 4.5} fill={ink}>{children}</text>
    </>
  )
}

/**
 * Where the pack goes and where never: a knee bent on a pillow, seen from its outer side (ICE7, ICE8).
 * The picture is drawn for the right leg; the left is its mirror image, with the words the right way round.
 */
export function IceDrawing({ side }: { side: "left" | "right" | "both" }) {
  const left = side === "left"
  const across = (x: number) => (left ? WIDTH - x : x)
  const leg = side === "both" ? "leg" : `${side} leg`
  return (
    <svg class="ice-figure" viewBox={`0 0 ${WIDTH} ${HIGH}`} role="img" aria-label={
      `A ${leg} from its outer side, knee bent on a pillow. The pack in its cloth lies on the outer bump of the thigh, ` +
      "above the joint. Crosses mark the small knob below the joint and the back of the knee: never there."
    }>
      <use href={`${FIGURES}ice-where.svg#f`} width={WIDTH} height={HIGH} transform={left ? `matrix(-1 0 0 1 ${WIDTH} 0)` : undefined} />
      <Flag x={across(81)} y={15} half={23} fill="var(--ink)" ink="var(--page)">Here</Flag>
      <Flag x={across(172)} y={25} half={27} fill="var(--stop)" ink="var(--on-stop)">Never</Flag>
    </svg>
  )
}
