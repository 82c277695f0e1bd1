import { describe, expect, it } from "vitest"

import type { Bundle } from "../../core/model"
import { planned, variant } from "../../testing/bundle"
import { event } from "../../testing/events"
import { clear, program } from "../../testing/program"
import { asked } from "./asked"
import { screenDue } from "./due"
import { grouped } from "./groups"

const DAY = "2026-11-23"
const bundle = (part: Partial<Bundle["standing"]> = {}, code = "PHASE_LOAD"): Bundle => ({
  as_of: { rev: 1, engine: "1", program: "itbs@test" }, from: DAY,
  days: [planned(DAY, { plan: variant(code) })],
  standing: {
    phase: "load", phase_day: 5, plan_day: 14, pain_mode: "monitored", flare: null, lock: null, referral: null, steps: {}, sessions: [],
    run: { stage: "R1", clean: 0, required: 2, ambers: 0, blocked_until: null }, ...part,
  },
})
const screen = (day: string) => event("screen", { set: "full", answers: clear }, day)

describe("when the safety questions are due", () => {
  it("is at once before the first answers", () => {
    expect(screenDue(bundle(), [], DAY)?.set).toBe("full")
  })
  it("is weekly with the short set", () => {
    expect(screenDue(bundle(), [screen("2026-11-17")], DAY)).toBeNull()
    expect(screenDue(bundle(), [screen("2026-11-16")], DAY)?.set).toBe("short")
  })
  it("is with the full set when a flare began or the server owes one", () => {
    const flare = { since: "2026-11-22", base: 1, cause: "F1" as const }
    expect(screenDue(bundle({ flare }), [screen("2026-11-21")], DAY)?.set).toBe("full")
    expect(screenDue(bundle({ flare }), [screen("2026-11-22")], DAY)).toBeNull()
    expect(screenDue(bundle({}, "SCREEN_OWED"), [screen("2026-11-21")], DAY)?.set).toBe("full")
  })
  it("is after a red session, until it was answered again", () => {
    const sessions = [{ day: "2026-11-22", class: "strength" as const, colour: "red" as const, confirmed: true }]
    expect(screenDue(bundle({ sessions }), [screen("2026-11-20")], DAY)?.set).toBe("short")
    expect(screenDue(bundle({ sessions }), [screen("2026-11-20"), screen(DAY)], DAY)).toBeNull()
  })
})

describe("the questions on one page", () => {
  it("leaves none out, whatever its id", () => {
    const strange = { ...program.red_flags[0], id: "RF99" } as (typeof program.red_flags)[number]
    const all = [...program.red_flags, strange]
    const shown = grouped(all).flatMap(({ questions }) => questions).map(({ id }) => id)
    expect(shown.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })
  it("keeps no answer to a question that was closed again", () => {
    const answers = { ...clear, RF05: false, RF07: { bend_90: true, bone_tender: false } }
    expect(Object.keys(asked(program, "full", answers))).not.toContain("RF07")
    expect(Object.keys(asked(program, "full", { ...answers, RF05: true }))).toContain("RF07")
  })
  it("keeps only the short questions of a short set", () => {
    expect(Object.keys(asked(program, "short", clear))).not.toContain("RF19")
  })
})
