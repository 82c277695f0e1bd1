import "./knee.css"

/** A leg on a step with the outer knee marked; the left leg is the right one mirrored. Decoration beside a question. */
export function KneePicture({ side, width = 150 }: { side: "left" | "right" | "both"; width?: number }) {
  return (
    <svg class="knee" width={width} viewBox="0 0 150 190" aria-hidden="true">
      <g transform={side === "left" ? "matrix(-1 0 0 1 150 0)" : undefined}>
        <path class="floor" d="M6 180H144" />
        <path fill="var(--skin-far)" d="M92 78 112 84 118 150 103 152Q92 112 92 78Z" />
        <path fill="var(--shoe-far)" d="M99 152 118 149Q122 160 134 168 140 175 132 180H104Q97 168 99 152Z" />
        <path fill="var(--shorts-far)" d="M72 4H112Q122 44 117 92L86 90Z" />
        <path fill="var(--prop-light)" d="M22 148 40 140H112L100 148Z" />
        <path fill="var(--prop)" d="M22 148H100V182H22Z" />
        <path fill="var(--prop-dark)" d="M100 148 112 140V174L100 182Z" />
        <path class="gap" fill="var(--skin)" d="M42 66Q60 54 76 62 88 72 80 92L70 134 50 132 46 98Q34 82 42 66Z" />
        <path class="gap" fill="var(--shoe)" d="M49 126 71 130Q74 140 66 146H20Q14 138 26 136 42 134 49 126Z" />
        <path class="gap" fill="var(--shorts)" d="M56 4H104Q106 30 92 58 84 74 72 66L44 58Q40 50 46 34Z" />
        <circle class="halo" cx="72" cy="76" r="17" />
        <circle class="spot" cx="72" cy="76" r="9" />
      </g>
    </svg>
  )
}
