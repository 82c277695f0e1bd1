import { readFileSync } from "node:fs"
import { expect, it } from "vitest"

import type { PhaseId, Program } from "./model"
import { outcomeOf, type Tried } from "./readiness"

interface Case {
  readonly phase: PhaseId
  readonly both: boolean
  readonly tries: readonly Tried[]
  readonly outcome: string
}

/** Tries of tests and what the server's own rules make of them, written by tests/phone/test_readiness.py, which runs this. */
const file = process.env.SERVER_CASES

it.runIf(file)("the phone reads a test as the server does", () => {
  const { program, cases } = JSON.parse(readFileSync(file ?? "", "utf8")) as { program: Program; cases: readonly Case[] }
  for (const { phase, both, tries, outcome } of cases) {
    const test = program.tests.find(({ id }) => id === tries[0]?.test)
    expect(test && outcomeOf(test, phase, tries, both), JSON.stringify({ phase, both, tries })).toBe(outcome)
  }
  expect(cases.length).toBeGreaterThan(500)
})
