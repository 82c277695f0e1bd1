import type { JournalEvent, PainClass, PainClassId, PainMode, Program } from "./model"
import { worst } from "./standing"

export type InSession = "green" | "amber" | "red"

interface Rated {
  readonly sharp?: boolean | null
  readonly limp?: boolean | null
}

/** The colour of a score in a pain class (E2); null where no score was given. */
export function colourOf(rule: PainClass, mode: PainMode, score: number | undefined): InSession | null {
  if (score === undefined) return null
  const green = mode === "zero" ? rule.green_max_zero : rule.green_max
  const amber = mode === "zero" ? rule.amber_max_zero : rule.amber_max
  return score <= green ? "green" : score <= amber ? "amber" : "red"
}

/** A test names no class: it is read as the strictest one but running. */
const TEST_CLASSES: readonly PainClassId[] = ["impact", "strength", "release"]

/**
 * Whether what was done is known to have gone less than well: a score above green in its class, a stab or a limp.
 * A score that was not given says nothing.
 */
export function notGreen(program: Program, mode: PainMode, event: JournalEvent, log: readonly JournalEvent[]): boolean {
  const bad = ({ sharp, limp }: Rated, classes: readonly PainClassId[], ...scores: readonly (number | null | undefined)[]): boolean => {
    const score = worst(...scores)
    const above = (rule: PainClass): boolean => {
      const colour = colourOf(rule, mode, score)
      return colour === "amber" || colour === "red"
    }
    return sharp === true || limp === true || program.pain_classes.some((rule) => classes.includes(rule.id) && above(rule))
  }
  const ruleOf = (exercise: string): readonly PainClassId[] => program.exercises.filter(({ id }) => id === exercise).map(({ rule }) => rule)
  switch (event.kind) {
    case "exercise": return bad(event.body, ruleOf(event.body.exercise), event.body.peak)
    case "session": return bad(event.body, [event.body.class], event.body.peak, event.body.post)
    case "run": return bad(event.body, ["run"], event.body.peak, event.body.post)
    case "test": return bad(event.body, TEST_CLASSES, event.body.pain)
    case "after": return bad({}, classesOf(event, log, ruleOf), event.body.post)
    default: return false
  }
}

/** A score half an hour later speaks for each session of its slot that day, so for the class of each. */
function classesOf(
  { day, body: { slot } }: JournalEvent<"after">, log: readonly JournalEvent[], ruleOf: (exercise: string) => readonly PainClassId[],
): readonly PainClassId[] {
  if (slot === "run") return ["run"]
  const classes = log.flatMap((event): readonly PainClassId[] => {
    if (event.day !== day) return []
    if (event.kind === "session") return event.body.slot === slot ? [event.body.class] : []
    return event.kind === "exercise" && event.body.slot === slot ? ruleOf(event.body.exercise) : []
  })
  return classes.length > 0 ? classes : TEST_CLASSES
}
