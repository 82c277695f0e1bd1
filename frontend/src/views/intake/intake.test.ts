import { describe, expect, it } from "vitest"

import { enrolledBody, type Intake } from "./answers"

const whole: Partial<Intake> = {
  side: "left", grade: 4, worst: 0, onset: "2026-10-01", first: false, slim: true, iceReasons: ["raynauds"], equipment: ["mat"],
}

describe("the intake as an event", () => {
  it("holds what was said, and says what was chosen for the person", () => {
    expect(enrolledBody(whole)).toEqual({
      program: "itbs", side: "left", grade: 4, worst_pain: 0, onset_on: "2026-10-01", first_episode: false, slim: true,
      pain_mode: "monitored", pace: "standard", ice_screen: ["raynauds"], equipment: ["mat"],
    })
  })
  it.each(["side", "grade", "worst", "onset", "first", "slim"] as const)("is none while %s is missing", (part) => {
    expect(enrolledBody({ ...whole, [part]: undefined })).toBeNull()
  })
})
