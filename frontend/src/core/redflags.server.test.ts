import { readFileSync } from "node:fs"
import { expect, it } from "vitest"

import type { JournalEvent, LockLevel, Program } from "./model"
import { levels } from "./redflags"

interface Case {
  readonly on: string
  readonly log: readonly JournalEvent[]
  readonly lock: LockLevel | null
  readonly locking: readonly string[]
  readonly soon: readonly string[]
  readonly owed: boolean
}

/** Histories and what the server's own rules make of them, written by tests/phone/test_flags.py, which runs this. */
const file = process.env.SERVER_CASES

it.runIf(file)("the phone reads safety answers as the server does", () => {
  const { program, cases } = JSON.parse(readFileSync(file ?? "", "utf8")) as { program: Program; cases: readonly Case[] }
  for (const { on, log, lock, locking, soon, owed } of cases) {
    const here = levels(program, log, on)
    expect({ lock: here.lock?.level ?? null, locking: here.lock?.flags ?? [], soon: here.soon, owed: here.owed }, JSON.stringify(log))
      .toEqual({ lock, locking, soon, owed })
  }
  expect(cases.length).toBeGreaterThan(500)
})
