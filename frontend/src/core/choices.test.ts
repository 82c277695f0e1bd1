import { describe, expect, it } from "vitest"
import { choicesOn } from "./choices"
import type { BodyOf, JournalEvent } from "./model"

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`
const envelope = (day: string, last: number) => ({ id: id(last), v: 1, day, at: `${day}T08:00:00Z`, tz: "Europe/London" })
const settings = (day: string, last: number, body: BodyOf<"settings">): JournalEvent<"settings"> =>
  ({ ...envelope(day, last), kind: "settings", body })
const enrolled = (day: string, last: number): JournalEvent<"enrolled"> => ({
  ...envelope(day, last), kind: "enrolled", body: {
    program: "itbs", side: "right", grade: 2, onset_on: "2026-11-01", first_episode: true, pain_mode: "monitored",
    pace: "standard", slim: false, ice_screen: [], equipment: ["mat"], worst_pain: 4,
  },
})

describe("the choices in force", () => {
  it("starts with what the intake said", () => {
    expect(choicesOn([enrolled("2026-11-10", 1)], "2026-11-22")).toMatchObject({ side: "right", slim: false, equipment: ["mat"] })
    expect(choicesOn([], "2026-11-22")).toEqual({})
  })

  it("lets the later day stand, field by field, in whatever order events arrive", () => {
    const log = [settings("2026-11-15", 2, { slim: true, units: "mi" }), settings("2026-11-12", 9, { slim: false }), enrolled("2026-11-10", 1)]
    for (const order of [log, log.toReversed()]) {
      expect(choicesOn(order, "2026-11-22")).toMatchObject({ slim: true, units: "mi", pace: "standard" })
    }
  })

  it("lets the greater id stand within one day", () => {
    const log = [settings("2026-11-15", 5, { pace: "cautious" }), settings("2026-11-15", 4, { pace: "quick" })]
    expect(choicesOn(log, "2026-11-22").pace).toBe("cautious")
  })

  it("knows nothing of later days, of fields left empty and of what was taken back", () => {
    const back: JournalEvent<"retract"> = { ...envelope("2026-11-16", 8), kind: "retract", body: { event_id: id(6) } }
    const log = [
      enrolled("2026-11-10", 1), settings("2026-11-20", 7, { slim: true }),
      settings("2026-11-15", 6, { pace: "quick" }), settings("2026-11-15", 5, { side: null }), back,
    ]
    expect(choicesOn(log, "2026-11-19")).toMatchObject({ slim: false, pace: "standard", side: "right" })
  })
})
