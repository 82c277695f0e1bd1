import type { BodyOf, Day, Exercise, JournalEvent, PhaseId, Program, Rung } from "./model"
import { standing } from "./standing"

/** The kind of an event that changes one exercise by hand. */
export const BY_HAND = "prescribed"

/** What a person or a clinician has changed by hand. */
export type Change = JournalEvent<"placed" | typeof BY_HAND | "pause" | "choice">

/** Which question an event answers; null for one that changes nothing by hand any more. */
function questionOf(event: JournalEvent, today: Day): string | null {
  switch (event.kind) {
    case "placed":
    case "pause": return event.kind
    case "choice": return event.day === today ? event.id : null
    case BY_HAND: return `${event.body.exercise} ${/add|drop/.test(event.body.action) ? "there" : "dose"}`
    default: return null
  }
}

const holds = ({ kind, body }: Change, today: Day): boolean =>
  kind === "pause" ? body.until >= today : kind !== BY_HAND || body.action !== "release"

/** The changes in force today, the latest first. Of those that answer one question the last of the latest day stands. */
export function changesOn(log: readonly JournalEvent[], today: Day): readonly Change[] {
  const said = standing(log).filter(({ day }) => day <= today)
    .toSorted((one, two) => (one.day === two.day ? (one.id < two.id ? -1 : 1) : one.day < two.day ? -1 : 1))
  const begun = said.findLast(({ kind }) => kind === "enrolled")?.day ?? ""
  const last = new Map<string, Change>()
  for (const event of said) {
    const question = event.day < begun ? null : questionOf(event, today)
    if (question === null) continue
    last.delete(question)
    last.set(question, event as Change)
  }
  return [...last.values()].filter((change) => holds(change, today)).reverse()
}

/** What takes back a change: for one of an earlier day an answer of today where there is one, so that the past stays. */
export function answerTo({ kind, body, day }: Change, today: Day): BodyOf<typeof BY_HAND> | null {
  if (kind !== BY_HAND || day === today || body.action === "drop") return null
  const { exercise, slot } = body
  return body.action === "fix" ? { by: "self", exercise, action: "release" } : { by: "self", exercise, action: "drop", slot }
}

/** How much of an exercise somebody asks for. */
export type AskedDose = Rung & { readonly minutes?: number | null }

/** One way to change an exercise. */
export type Way =
  | { readonly does: "easier"; readonly rung: Rung }
  | { readonly does: "swap"; readonly instead: string }
  | { readonly does: "today" | "leave" | "put" | "release" | "set" }

const amount = ({ sets, reps, hold_s: hold }: Rung): number => sets * ((reps ?? hold) ?? 0)

/** The ways that are open for an exercise. `set` is a clinician's; what is harder comes by the plan's own steps. */
export function waysOf(program: Program, exercise: Exercise, phase: PhaseId, now: {
  /** How much of it is planned, where it has a ladder. */
  rung: Rung | null
  planned: boolean
  fixed: boolean
  clinician: boolean
}): readonly Way[] {
  const until = program.phases.slice(0, program.phases.findIndex(({ id }) => id === phase) + 1)
  const known = (id: string) => program.exercises.some((other) => other.id === id && until.some((one) => other.dose[one.id]))
  const rung = now.rung
  const lower = rung && program.ladders[exercise.ladder]?.findLast((row) => amount(row) < amount(rung))
  const swaps = exercise.regress_to.filter(known).map((instead): Way => ({ does: "swap", instead }))
  return [
    ...(now.planned ? [{ does: "today" } as const] : []),
    ...(now.planned && lower ? [{ does: "easier", rung: lower } as const] : []),
    ...(now.planned ? [...swaps, { does: "leave" } as const] : exercise.dose[phase] ? [{ does: "put" } as const] : []),
    ...(now.clinician ? [{ does: "set" } as const] : []),
    ...(now.fixed ? [{ does: "release" } as const] : []),
  ]
}

/** The body of the event that a way of changing an exercise makes; null for one that only leaves it out today. */
export function changeOf(way: Way, exercise: string, set: AskedDose): Pick<BodyOf<typeof BY_HAND>, "exercise" | "action" | "dose" | "instead"> | null {
  switch (way.does) {
    case "today": return null
    case "easier": return { exercise, action: "fix", dose: bare(way.rung) }
    case "set": return { exercise, action: "fix", dose: bare(set) }
    case "swap": return { exercise, action: "drop", instead: way.instead }
    case "leave": return { exercise, action: "drop" }
    case "put": return { exercise, action: "add" }
    case "release": return { exercise, action: "release" }
  }
}

/** A dose with the one measure that it has. */
const bare = ({ sets, reps, hold_s: hold, minutes }: AskedDose): AskedDose =>
  reps ? { sets, reps } : hold ? { sets, hold_s: hold } : { sets, minutes }
