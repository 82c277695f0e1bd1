/** The still picture of an exercise: a file that takes its colours from the page. `figure` is its name. */
export function Still({ figure, label, left }: { figure: string; label?: string | undefined; left?: boolean | undefined }) {
  return (
    <svg class={left ? "figure figure-left" : "figure"} role={label ? "img" : undefined} aria-label={label}>
      <use href={`${FIGURES}${figure}.svg#f`} />
    </svg>
  )
}
