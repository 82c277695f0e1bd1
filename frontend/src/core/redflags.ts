import { badness, holds, levelOf, locks, worseAnswer } from "./conditions"
import type { Day } from "./days"
import { groupBy } from "./group"
import type { Answer, Answers, FlagLevel, JournalEvent, Lock, LockLevel, Program, Question } from "./model"
import { ofKind, retractions, standing } from "./standing"

/** What the answers on the phone lead to. */
export interface FlagState {
  readonly lock: Lock | null
  /** Open flags that pause runs and hops. */
  readonly soon: readonly string[]
}

interface Flag {
  readonly level: FlagLevel
  readonly since: Day
}

const LOCKS: readonly LockLevel[] = ["U999", "U111", "SCREEN", "AGE", "ASK"]

/** The worst of several locks, with the flags of all of them, sorted. */
export function joinLocks(...parts: readonly (Lock | null)[]): Lock | null {
  const there = parts.filter((part) => part !== null)
  const level = LOCKS.find((one) => there.some((part) => part.level === one))
  return level ? { level, flags: [...new Set(there.flatMap(({ flags }) => flags))].sort() } : null
}

/** The questions to show now, in order: an answer may open others. */
export function nextQuestions(program: Program, set: "full" | "short", answers: Answers): readonly Question[] {
  return program.red_flags.filter(
    ({ id, short, asked_when }) => (set === "full" || short) && asked_when.every((one) => holds(one, id, answers)),
  )
}

function whole(question: Question, answer: Answer | undefined): boolean {
  if (question.form !== "parts") return answer !== undefined
  return typeof answer === "object" && question.parts.every(({ id }) => answer[id] !== undefined)
}

/** The ids of the questions still without a whole answer. */
export function missing(program: Program, set: "full" | "short", answers: Answers): readonly string[] {
  return nextQuestions(program, set, answers).filter((one) => !whole(one, answers[one.id])).map(({ id }) => id)
}

/** The answers of one day: they add up, and of two to one question the worse stands. */
function ofDay(program: Program, screens: readonly JournalEvent<"screen">[], before: Answers): Answers {
  const merged: Record<string, Answer> = {}
  for (const { body } of screens) {
    for (const [id, answer] of Object.entries(body.answers)) {
      const question = program.red_flags.find((one) => one.id === id)
      const earlier = merged[id]
      merged[id] = question && earlier !== undefined
        ? worseAnswer(question, earlier, answer, { ...before, ...merged, ...body.answers }) : answer
    }
  }
  return merged
}

const lockedAlone = (program: Program, { body }: JournalEvent<"screen">): boolean =>
  program.red_flags.some((question) => locks(levelOf(question, body.answers)))

/** The screens that count. One that locked can be taken back on its own day only. */
function counted(program: Program, log: readonly JournalEvent[]): readonly JournalEvent<"screen">[] {
  const gone = retractions(log)
  return ofKind(log, "screen").filter((screen) => {
    const by = gone.get(screen.id)
    return !by || (lockedAlone(program, screen) && by.every(({ day }) => day !== screen.day))
  })
}

function released(flag: Flag, clearances: readonly JournalEvent<"clearance">[], on: Day): boolean {
  // On the very day the flag was raised a clearance acts from the next morning.
  return clearances.some(({ day, body }) =>
    body.seen_on >= flag.since && body.seen_on <= day && day <= on && (day > flag.since || on > flag.since))
}

/** Whether a full set with every question answered has counted since `since`. */
function screened(days: ReadonlyMap<Day, readonly JournalEvent<"screen">[]>, program: Program, since: Day): boolean {
  return [...days].some(([day, screens]) =>
    day >= since && screens.some(({ body }) => body.set === "full")
    && missing(program, "full", ofDay(program, screens, {})).length === 0)
}

/**
 * Open flags and the level they lead to on day `on`, from the screens and clearances in a log and the program's own
 * rules. `fresh` says which screens may raise a flag; the others only lend their answers.
 */
export function levels(
  program: Program, log: readonly JournalEvent[], on: Day, fresh: (event: JournalEvent) => boolean = () => true,
): FlagState {
  const screens = counted(program, log).filter(({ day }) => day <= on)
  const clearances = ofKind(standing(log), "clearance")
  const days = new Map([...groupBy(screens, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1)))
  const open = new Map<string, Flag>()
  let latest: Answers = {}
  for (const [day, given] of days) {
    const answers = ofDay(program, given, latest)
    latest = { ...latest, ...answers }
    if (!given.some(fresh)) continue
    for (const question of program.red_flags) {
      const asked = question.id in answers
      const touched = asked || question.levels.some(({ when }) => when.some((one) => one.question && one.question in answers))
      if (!touched) continue
      const level = levelOf(question, latest)
      const earlier = open.get(question.id)
      const stays = earlier && locks(earlier.level) && !released(earlier, clearances, day)
      if (level && !(stays && badness(earlier.level) > badness(level))) open.set(question.id, { level, since: day })
      else if (!level && asked && !stays) open.delete(question.id)
    }
  }
  const left = [...open].filter(([, flag]) => !released(flag, clearances, on))
  const locking = left.filter(([, { level }]) => locks(level))
  const enrolled = ofKind(standing(log), "enrolled").filter(fresh).map(({ day }) => day).sort().at(-1)
  return {
    lock: joinLocks(
      ...locking.map(([id, { level }]): Lock => ({ level: level as LockLevel, flags: [id] })),
      enrolled !== undefined && !screened(days, program, enrolled) ? { level: "SCREEN", flags: [] } : null,
    ),
    soon: left.filter(([, { level }]) => level === "SOON").map(([id]) => id).sort(),
  }
}

/** Whether a full set of questions was taken back, newly, and none has been answered since that day. */
export function screenTakenBack(program: Program, log: readonly JournalEvent[], fresh: (event: JournalEvent) => boolean): boolean {
  const taken = new Set(ofKind(log, "retract").filter(fresh).map(({ body }) => body.event_id.toLowerCase()))
  const left = counted(program, log)
  const days = groupBy(left, ({ day }) => day)
  return ofKind(log, "screen").some((screen) =>
    screen.body.set === "full" && taken.has(screen.id) && !left.includes(screen) && !screened(days, program, screen.day))
}
