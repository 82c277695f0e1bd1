import { standing } from "./daylog"
import type { BodyOf, Day, JournalEvent } from "./model"

/** What the person has chosen for the plan, as the journal has it. */
export type Choices = BodyOf<"settings">

const FIELDS = [
  "pain_mode", "pace", "slim", "equipment", "ice_screen", "easy_pace_s_per_km", "side", "units",
] as const satisfies readonly (keyof Choices)[]

/**
 * The choices in force on `day`: field by field the later day stands, within one day the greater id.
 * An intake answers most of them at once.
 */
export function choicesOn(log: readonly JournalEvent[], day: Day): Choices {
  const said = standing(log)
    .filter((event) => (event.kind === "settings" || event.kind === "enrolled") && event.day <= day)
    .toSorted((one, two) => (one.day === two.day ? (one.id < two.id ? -1 : 1) : one.day < two.day ? -1 : 1))
  const choices: Record<string, unknown> = {}
  for (const { body } of said) {
    const given = body as Choices
    for (const field of FIELDS) if (given[field] !== undefined && given[field] !== null) choices[field] = given[field]
  }
  return choices
}
