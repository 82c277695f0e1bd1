import { answered, holds, levelGiven, locks, merged, type Given } from "./conditions"
import type { Day } from "./days"
import { groupBy } from "./group"
import type { Answers, FlagLevel, JournalEvent, Lock, LockLevel, Program, Question } from "./model"
import { ofKind, retractions, standing } from "./standing"

/** What the answers on the phone lead to. */
export interface FlagState {
  readonly lock: Lock | null
  /** Open flags that pause runs and hops. */
  readonly soon: readonly string[]
  /** Answers that locked were taken back on their own day: the full set is asked again. */
  readonly owed: boolean
  /** The latest day on which an open flag was given: who was seen before it was seen for something else. */
  readonly since: Day | null
}

interface Flag {
  readonly id: string
  readonly level: FlagLevel
  /** The latest day it was given. */
  readonly raised: Day
}

const LOCKS: readonly LockLevel[] = ["U999", "U111", "SCREEN", "AGE", "ASK"]

/** The worst of several locks, with the flags of all of them, sorted. */
export function joinLocks(...parts: readonly (Lock | null)[]): Lock | null {
  const there = parts.filter((part) => part !== null)
  const level = LOCKS.find((one) => there.some((part) => part.level === one))
  return level ? { level, flags: [...new Set(there.flatMap(({ flags }) => flags))].sort() } : null
}

function asked(program: Program, set: "full" | "short", given: Given): readonly Question[] {
  return program.red_flags.filter(
    ({ id, short, asked_when }) => (set === "full" || short) && asked_when.every((one) => holds(one, id, given)),
  )
}

/** The questions to show now, in order: an answer may open others. */
export const nextQuestions = (program: Program, set: "full" | "short", answers: Answers): readonly Question[] =>
  asked(program, set, merged([answers]))

const unanswered = (program: Program, set: "full" | "short", given: Given): readonly string[] =>
  asked(program, set, given).filter((one) => !answered(one, given)).map(({ id }) => id)

/** The ids of the questions still without a whole answer. */
export const missing = (program: Program, set: "full" | "short", answers: Answers): readonly string[] =>
  unanswered(program, set, merged([answers]))

/** The questions that the answers of one day raise, with what was known before. */
function raisedBy(program: Program, before: Given, today: Given): ReadonlyMap<string, FlagLevel> {
  const [all, fresh] = [{ ...before, ...today }, new Set(Object.keys(today))]
  return new Map(program.red_flags.flatMap((question): readonly [string, FlagLevel][] => {
    const level = levelGiven(question, all, fresh)
    return level ? [[question.id, level]] : []
  }))
}

/** The flags after a day's answers. Referrals end together, once each of them was answered and is clear. */
function openAfter(open: readonly Flag[], raised: ReadonlyMap<string, FlagLevel>, today: Given, day: Day): readonly Flag[] {
  const referrals = open.filter(({ level }) => level === "SOON")
  const ends = referrals.every(({ id }) => id in today && !raised.has(id))
  const again = ({ id, level }: Flag): boolean => raised.get(id) === level
  const kept = open.filter((flag) => !again(flag) && !(ends && flag.level === "SOON"))
  return [...kept, ...[...raised].map(([id, level]): Flag => ({ id, level, raised: day }))]
}

function released(flag: Flag, clearances: readonly JournalEvent<"clearance">[], on: Day): boolean {
  // On the very day the flag was raised a clearance acts from the next morning.
  return clearances.some(({ day, body }) =>
    body.seen_on >= flag.raised && body.seen_on <= day && day <= on && (day > flag.raised || on > flag.raised))
}

/**
 * Open flags and the level they lead to on day `on`, from the screens and clearances in a log and the program's own
 * rules. `fresh` says which screens may raise a flag; the others only lend their answers.
 */
export function levels(
  program: Program, log: readonly JournalEvent[], on: Day, fresh: (event: JournalEvent) => boolean = () => true,
): FlagState {
  const gone = retractions(log)
  const clearances = ofKind(standing(log), "clearance")
  const screens = ofKind(log, "screen").filter(({ day }) => day <= on).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  let [open, latest, owed, lastFull]: [readonly Flag[], Given, boolean, Day] = [[], {}, false, ""]
  for (const [day, given] of groupBy(screens, (screen) => screen.day)) {
    const stands = given.filter((screen) => {
      const by = gone.get(screen.id)
      const locked = by && [...raisedBy(program, latest, merged([screen.body.answers])).values()].some(locks)
      const sameDay = by?.some((retract) => retract.day === day)
      if (locked && sameDay && [screen, ...by].some(fresh)) owed = true
      // What locked can be taken back on its own day only.
      return !by || (locked && !sameDay)
    })
    const today = merged(stands.map(({ body }) => body.answers))
    if (stands.some(fresh)) {
      open = openAfter(open.filter((flag) => !released(flag, clearances, day)), raisedBy(program, latest, today), today, day)
    }
    latest = { ...latest, ...today }
    if (stands.some(({ body }) => body.set === "full") && unanswered(program, "full", today).length === 0) {
      lastFull = day
      owed = false
    }
  }
  const left = open.filter((flag) => !released(flag, clearances, on))
  const enrolled = ofKind(standing(log), "enrolled").filter(({ day }) => day <= on)
  const since = enrolled.map(({ day }) => day).sort().at(-1) ?? ""
  const reopened = enrolled.some(fresh) || screens.some(({ id, body }) => body.set === "full" && gone.get(id)?.some(fresh))
  return {
    lock: joinLocks(
      ...left.filter(({ level }) => locks(level)).map(({ id, level }): Lock => ({ level: level as LockLevel, flags: [id] })),
      reopened && (lastFull === "" || lastFull < since) ? { level: "SCREEN", flags: [] } : null,
    ),
    soon: [...new Set(left.filter(({ level }) => level === "SOON").map(({ id }) => id))].sort(),
    owed,
    since: left.map(({ raised }) => raised).sort().at(-1) ?? null,
  }
}
