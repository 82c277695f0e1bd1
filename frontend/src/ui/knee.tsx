import "./knee.css"

/** A leg on a step with the outer knee marked; the left leg is drawn, the right one mirrors it. Decoration beside a question. */
export function KneePicture({ side, width = 150 }: { side: "left" | "right" | "both"; width?: number }) {
  return (
    <svg class="knee" width={width} viewBox="0 0 150 186" aria-hidden="true">
      <g transform={side === "left" ? undefined : "matrix(-1 0 0 1 150 0)"}>
        <path class="floor" d="M8 180H142" />
        <path fill="var(--skin-far)" d="M78.7 31.3A20 20 0 1 1 117.9 24L124.4 88.5A14.5 14.5 0 0 1 96 93.9ZM95.9 91.9A14.2 14.2 0 1 1 124.2 90.6L121 160.4A8 8 0 0 1 105.1 161Z" />
        <path fill="var(--shoe-far)" d="M104 159H121Q126 168 124 179H90Q83 172 92 169 101 167 104 159Z" />
        <path fill="var(--shorts-far)" d="M77.3 31.8A21.5 21.5 0 1 1 119.4 23.9L122.7 57.5A18.5 18.5 0 0 1 86.4 64.3Z" />
        <path fill="var(--prop-light)" d="M16 148 32 141H102L90 148Z" />
        <path fill="var(--prop)" d="M16 148H90V180H16Z" />
        <path fill="var(--prop-dark)" d="M90 148 102 141V173L90 180Z" />
        <path class="gap" fill="var(--skin)" d="M76.8 8.3A22 22 0 1 1 108.4 38.7L56.1 83.7A15.5 15.5 0 0 1 33.9 62.4ZM31.5 75.7A15 15 0 1 1 61 71.3L64 131.6A9 9 0 0 1 46.3 134.2ZM37.1 94.5A14.4 14.4 0 1 1 65.5 91.8L63.8 132.4A8.8 8.8 0 0 1 46.4 134Z" />
        <path fill="var(--shoe)" d="M45.5 129.5H64.5Q70 138 68 146.5H27Q21 141 30 138 40 136 45.5 129.5Z" />
        <path fill="var(--shorts)" d="M74.7 7.7A24 24 0 1 1 109.1 40.7L84.5 60.6A20 20 0 0 1 55.9 33.1Z" />
        <path fill="var(--shirt)" d="M68 0H121Q124 9 121 18 97 25 68 15 66 8 68 0Z" />
        <circle class="halo" cx="47" cy="72" r="16" />
        <circle class="spot" cx="47" cy="72" r="8" />
      </g>
    </svg>
  )
}
