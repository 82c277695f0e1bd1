/** The phone could not keep something. `full`: no room; `broken`: its storage does not answer. */
export class SaveProblem extends Error {
  readonly why: "full" | "broken"

  constructor(why: "full" | "broken", cause?: unknown) {
    super(`not saved: ${why}`, { cause })
    this.why = why
  }
}
