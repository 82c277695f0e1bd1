import { describe, expect, it } from "vitest"

import { event } from "../../testing/events"
import { program } from "../../testing/program"
import { adviceFor, lastPeak, meaningOf } from "./means"

const base = program.pain_classes.find(({ id }) => id === "strength")
if (!base) throw new Error("the test program has no strength class")
const strength = {
  ...base, name: "Strength", sharp: "Stop.",
  moment: [{ at_least: 3, text: "Smaller." }, { at_least: 4, text: "Stop this one." }], moment_zero: [{ at_least: 1, text: "Ease off." }],
}

describe("what a score means for its class", () => {
  it("follows the published limits", () => {
    expect([0, 2, 3, 4, 10].map((score) => meaningOf(strength, "monitored", score).tone)).toEqual(["green", "green", "amber", "red", "red"])
  })
  it("is stricter without any pain allowed", () => {
    expect([0, 1, 2].map((score) => meaningOf(strength, "zero", score).tone)).toEqual(["green", "amber", "red"])
  })
})

describe("advice in the moment", () => {
  it("is that of the highest limit reached", () => {
    expect(adviceFor(strength, "monitored", 2, false)).toBeNull()
    expect(adviceFor(strength, "monitored", 3, false)).toBe("Smaller.")
    expect(adviceFor(strength, "monitored", 9, false)).toBe("Stop this one.")
    expect(adviceFor(strength, "zero", 1, false)).toBe("Ease off.")
  })
  it("is to stop for a sharp pain, whatever the score", () => {
    expect(adviceFor(strength, "monitored", null, true)).toBe("Stop.")
  })
  it("is none without a score", () => {
    expect(adviceFor(strength, "monitored", null, false)).toBeNull()
  })
})

it("remembers the latest earlier score of the same class, the worst of that day", () => {
  const log = [
    event("session", { slot: "pm", class: "strength", peak: 4 }, "2026-11-18"),
    event("session", { slot: "am", class: "strength", peak: 1 }, "2026-11-20"),
    event("session", { slot: "pm", class: "strength", peak: 2 }, "2026-11-20"),
    event("session", { slot: "am", class: "release", peak: 5 }, "2026-11-21"),
    event("session", { slot: "pm", class: "strength", peak: 3 }, "2026-11-23"),
  ]
  expect(lastPeak(log, "strength", "2026-11-23")).toBe(2)
  expect(lastPeak(log, "impact", "2026-11-23")).toBeNull()
})
