import { readFileSync } from "node:fs"
import { expect, it } from "vitest"

import { show } from "./gate"
import type { Bundle, JournalEvent, PlanDay, Program, Slot, Variant } from "./model"

interface Case {
  readonly name: string
  readonly day: string
  /** The plan on the phone, and its log with what it did since, without signal. */
  readonly before: Bundle
  readonly log: readonly JournalEvent[]
  /** What the server shows of the day once it knows all of that. */
  readonly after: Bundle
}

/** A swap with the routine itself in place of its number, which each answer of the server counts anew. */
const routines = <T extends Pick<Slot, "swap">>(part: T, day: PlanDay) =>
  ({ ...part, swap: Object.entries(part.swap).map(([answer, at]) => [answer, day.routines[at]]).sort() })

/** What a person sees of a day, apart from the words, the ice and the week's distance, which wait for the server. */
function seen({ mode, slots, run, impact, tests }: Variant, day: PlanDay) {
  const { offered, stage, intervals, minutes, gate, swap, caps: limits } = routines(run, day)
  const caps = limits && { run_km: limits.run_km, week_km: limits.week_km, flat: limits.flat }
  return {
    mode, slots: slots.map((slot) => routines(slot, day)), run: { offered, stage, intervals, minutes, gate, swap, caps },
    impact: impact.offered, tests: tests.offered,
  }
}

/** Written by tests/phone/test_today.py and test_generated.py, which run this. */
const file = process.env.SERVER_CASES

it.runIf(file)("without signal the phone shows of the same day what the server would", () => {
  const { program, cases } = JSON.parse(readFileSync(file ?? "", "utf8")) as { program: Program; cases: readonly Case[] }
  for (const { name, day, before, log, after } of cases) {
    const shown = show(before, program, log, day, day)
    const [told] = after.days
    if (after.standing.lock) {
      expect(shown, name).toMatchObject({ kind: "locked", level: after.standing.lock.level, flags: after.standing.lock.flags })
      continue
    }
    if (shown.kind !== "plan" || !told) throw new Error(name)
    expect(shown, name).toMatchObject({ hold: false, beyond: false })
    expect(seen(shown.variant, shown.day), name).toEqual(seen(told.plan, told))
  }
  expect(cases.length).toBeGreaterThan(20)
})
