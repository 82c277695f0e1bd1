import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, it } from "vitest"

import { show } from "./gate"
import type { Bundle, JournalEvent, Program } from "./model"

interface Case {
  readonly day: string
  readonly before: Bundle
  readonly log: readonly JournalEvent[]
}

/** Written by tests/phone/test_generated.py, which runs this and compares what is shown here with the server's plans. */
const file = process.env.SERVER_CASES

it.runIf(file)("without signal the phone shows something of every later day", () => {
  const { program, cases } = JSON.parse(readFileSync(file ?? "", "utf8")) as { program: Program; cases: readonly Case[] }
  const shown = cases.map(({ day, before, log }) => show(before, program, log, day, day))
  expect(shown.filter(({ kind }) => kind === "waiting")).toEqual([])
  writeFileSync(join(dirname(file ?? ""), "shown.json"), JSON.stringify(shown))
})
