import type { BodyOf, Test } from "../../core/model"

export type Place = "injured" | "other"

/** What was measured on one side; left out while it was not said. */
export interface Measured {
  count?: number
  /** Which of the test's form points held. */
  held?: readonly boolean[]
  completed?: boolean
}

export interface Taken {
  pain?: number
  injured?: Measured
  other?: Measured
  sharp?: boolean
  limp?: boolean
  painkiller?: boolean
}

/** A form passes with three points of four, the level hips and the knee over the toe among them (C2). */
const FORM_PASS = 3
const MUST_HOLD = [0, 1]

const scoreOf = (held: readonly boolean[]): number => held.filter(Boolean).length
const formPasses = (held: readonly boolean[]): boolean => scoreOf(held) >= FORM_PASS && MUST_HOLD.every((at) => held[at] === true)

/** The sides a test is taken on. */
export const placesOf = (test: Test): readonly Place[] => (test.each_side ? ["injured", "other"] : [])

/** What is still missing, in words; null when the test can be saved. */
export function lacks(test: Test, taken: Taken): string | null {
  if (taken.pain === undefined) return "Choose a pain score"
  for (const place of placesOf(test)) {
    const side = taken[place] ?? {}
    const needsCount = test.records.includes("reps") || test.records.includes("seconds")
    if (needsCount && (side.count === undefined || side.count < 0)) return "Fill in both sides"
    if (test.records.includes("completed") && side.completed === undefined) return "Say for both sides"
  }
  return null
}

function measuredBody(test: Test, side: Measured) {
  return {
    ...(test.records.includes("reps") ? { reps: side.count ?? 0 } : {}),
    ...(test.records.includes("seconds") ? { seconds: side.count ?? 0 } : {}),
    ...(test.records.includes("form") ? { form: scoreOf(side.held ?? []) } : {}),
    ...(test.records.includes("completed") ? { completed: side.completed ?? false } : {}),
  }
}

/** A taken test as its event. Call it only when nothing is lacking. */
export function testBody(test: Test, taken: Taken): BodyOf<"test"> {
  const { pain = 0, sharp, limp, painkiller } = taken
  const places = placesOf(test)
  return {
    test: test.id, pain,
    ...Object.fromEntries(places.map((place) => [place, measuredBody(test, taken[place] ?? {})])),
    ...(test.records.includes("form") ? { passed_form: places.every((place) => formPasses(taken[place]?.held ?? [])) } : {}),
    ...(sharp === undefined ? {} : { sharp }), ...(limp === undefined ? {} : { limp }), ...(painkiller === undefined ? {} : { painkiller }),
  }
}
