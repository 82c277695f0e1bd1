import { describe, expect, it } from "vitest"
import { alarmAt, clockChange } from "./alarm"
import type { IceNow } from "./icenow"

const at = (elapsed_s: number, more: Partial<IceNow> = {}): IceNow =>
  ({ phase: "on", elapsed_s, left_s: 1200 - elapsed_s, span_left_s: 1200 - elapsed_s, over_s: 0, spanIndex: 0, ...more })

describe("the alarm", () => {
  it("is silent while nothing is due", () => {
    expect(alarmAt(at(10), at(11), null)).toBeNull()
    expect(alarmAt(null, at(11), null)).toBeNull()
  })

  it("asks once when a check falls due and again every half minute until it is answered", () => {
    const due = (elapsed: number) => at(elapsed, { check: 300 })
    expect(alarmAt(at(299), due(300), null)).toBe("check")
    expect(alarmAt(due(300), due(329), { alarm: "check", at_s: 300 })).toBeNull()
    expect(alarmAt(due(329), due(330), { alarm: "check", at_s: 300 })).toBe("check")
    expect(alarmAt(due(330), at(331), { alarm: "check", at_s: 330 })).toBeNull()
  })

  it("asks for the next check even where the one before was never answered", () => {
    expect(alarmAt(at(599, { check: 300 }), at(600, { check: 600 }), { alarm: "check", at_s: 598 })).toBe("check")
  })

  it("says what is due after the app was away, since nobody can know what was heard", () => {
    expect(alarmAt(null, at(400, { check: 300 }), null)).toBe("check")
    expect(alarmAt(null, at(1300, { phase: "over", over_s: 100 }), null)).toBe("stop")
  })

  it("says stop at the end, before any check, and again each minute", () => {
    const over = (elapsed: number) => at(elapsed, { phase: "over", over_s: elapsed - 1200, check: 900 })
    expect(alarmAt(at(1199), over(1200), null)).toBe("stop")
    expect(alarmAt(over(1200), over(1259), { alarm: "stop", at_s: 1200 })).toBeNull()
    expect(alarmAt(over(1259), over(1260), { alarm: "stop", at_s: 1200 })).toBe("stop")
  })

  it("falls silent hours later, unanswered checks and all", () => {
    const done = at(9000, { phase: "done", over_s: 7800, check: 900 })
    expect(alarmAt(null, done, null)).toBeNull()
    expect(alarmAt(at(8400, { phase: "over", over_s: 7200, check: 900 }), done, { alarm: "stop", at_s: 8400 })).toBeNull()
  })

  it("says when to take it off and when to put it back on", () => {
    expect(alarmAt(at(599), at(600, { phase: "off", spanIndex: 1 }), null)).toBe("off")
    expect(alarmAt(at(1199, { phase: "off", spanIndex: 1 }), at(1200, { spanIndex: 2 }), null)).toBe("on")
  })
})

describe("a changed clock", () => {
  const before = { wall: 1_000_000, steady: 500 }

  it("is seen when wall and steady time part", () => {
    expect(clockChange(before, { wall: 1_000_000 + 3_600_000 + 250, steady: 750 }, false)).toBe(3_600_000)
    expect(clockChange(before, { wall: 1_000_000 - 60_000 + 250, steady: 750 }, false)).toBe(-60_000)
  })

  it("is not seen in small drifts", () => {
    expect(clockChange(before, { wall: 1_002_250, steady: 750 }, false)).toBe(0)
  })

  it("is not seen after sleep, when the steady clock may have stood still", () => {
    expect(clockChange(before, { wall: 1_900_000, steady: 750 }, true)).toBe(0)
  })

  it("is seen after sleep where it was set back, since no sleep makes time run backwards", () => {
    expect(clockChange(before, { wall: 400_000, steady: 750 }, true)).toBe(-600_250)
  })
})
