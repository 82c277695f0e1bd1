import type { Bout } from "../../core/intervals"

/** A run as a strip to scale: walks pale, running in colour, what is done in ball green. */
export function Strip({ bouts, look = "", done = 0 }: { bouts: readonly Bout[]; look?: string; done?: number }) {
  return (
    <div class={`strip ${look}`} aria-hidden="true">
      {bouts.map(({ run, seconds }, index) => (
        <span key={index} class={`${run ? "strip-run" : ""} ${index < done ? "strip-done" : ""}`} style={{ flexGrow: seconds, flexBasis: 0 }} />
      ))}
    </div>
  )
}
