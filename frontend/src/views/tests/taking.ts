import type { BodyOf, Day, Test } from "../../core/model"
import { draft, type Draft } from "../../store/draft"

export type Place = "injured" | "other"

/** What was measured on one side; left out while it was not said. */
export interface Measured {
  count?: number
  /** Which of the test's form points held. */
  held?: readonly boolean[]
  completed?: boolean
}

/** A test under way, kept when the app is closed half way. */
export interface Taking extends Partial<Record<Place, Measured>> {
  /** The step of `stepsOf` it is at; missing before the start. */
  at: number
  /** Within a step: getting into place, under way, or putting right what was counted. */
  stage: "ready" | "going" | "noted"
  /** When the clock of this step was started, in milliseconds; null while it stands. */
  started: number | null
  painkiller: boolean
  pain: number
  sharp: boolean
  limp: boolean
}

export const takingOf = (day: Day, test: Test): Draft<Taking> => draft<Taking>(`test:${day}:${test.id}`)

/** The good side goes first: it shows what is usual. A test of both legs at once is noted under the sore one. */
export const stepsOf = (test: Test): readonly (Place | "after")[] =>
  test.each_side ? ["other", "injured", "after"] : ["injured", "after"]

const won = ({ held = [] }: Measured): number => held.filter(Boolean).length

function formPasses({ form_pass }: Test, side: Measured): boolean {
  return form_pass !== null && won(side) >= form_pass.points && Array.from({ length: form_pass.first }).every((_, at) => side.held?.[at])
}

function sideBody(test: Test, { count, held, completed }: Measured) {
  const name = test.records.find((one) => one === "reps" || one === "seconds")
  return {
    ...(name && count !== undefined ? { [name]: count } : {}),
    ...(held ? { form: won({ held }) } : {}),
    ...(completed === undefined ? {} : { completed }),
  }
}

/** A test as its event, with what was said and no more; `pain` is what a test can't do without. */
export function testBody(test: Test, pain: number, taking: Partial<Taking>): BodyOf<"test"> {
  const { injured, other, sharp, limp, painkiller } = taking
  const form = test.records.includes("form")
  return {
    test: test.id, pain,
    ...(injured ? { injured: sideBody(test, injured) } : {}), ...(other ? { other: sideBody(test, other) } : {}),
    ...(form ? { passed_form: [injured, other].every((side) => side !== undefined && formPasses(test, side)) } : {}),
    ...(sharp === undefined ? {} : { sharp }), ...(limp === undefined ? {} : { limp }), ...(painkiller ? { painkiller } : {}),
  }
}
