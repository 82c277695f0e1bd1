import type { Exercise, PlanDose, Program, SetDone, Side } from "../../core/model"

/** A dose in few words: "2 sets of 10, each side". Empty for one that has no measure of its own. */
export function sayDose(dose: PlanDose): string {
  const { sets, reps, hold_s: hold, minutes, side } = dose
  let words = ""
  if (reps) words = sets === 1 ? `${reps} times` : `${sets} sets of ${reps}`
  else if (hold) words = sets === 1 ? sayHold(hold) : `${sets} × ${sayHold(hold)}`
  else if (minutes) words = sets === 1 ? `${minutes} min` : `${sets} × ${minutes} min`
  return words && side === "each" ? `${words}, each side` : words
}

const MINUTE = 60

/** Seconds of a hold: whole minutes from two on. */
const sayHold = (seconds: number): string =>
  seconds >= 2 * MINUTE && seconds % MINUTE === 0 ? `${seconds / MINUTE} min` : `${seconds} s`

/** The sets of a dose as they are written down when all was done. The sore side comes first. */
export function setsDone(dose: PlanDose, side: Side): SetDone[] {
  const measure = dose.reps ? { reps: dose.reps } : dose.hold_s ? { hold_s: dose.hold_s } : dose.minutes ? { minutes: dose.minutes } : {}
  const sides: SetDone["side"][] = dose.side === "each" ? (side === "left" ? ["left", "right"] : ["right", "left"]) : ["both"]
  return Array.from({ length: dose.sets }, () => sides.map((one) => ({ ...measure, side: one }))).flat()
}

/** "1 exercise", "3 exercises". */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

export const exerciseOf = (program: Program | null, id: string): Exercise | null =>
  program?.exercises.find((exercise) => exercise.id === id) ?? null

/** The name of an exercise; a readable form of its id while the program is not here. */
export const nameOf = (program: Program | null, id: string): string =>
  exerciseOf(program, id)?.name ?? (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll("-", " ")

/** "a, b and c". */
export function sayList(words: readonly string[]): string {
  const last = words.at(-1) ?? ""
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`
}
