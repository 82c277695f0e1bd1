import { describe, expect, it } from "vitest"

import { variant } from "../testing/bundle"
import { event } from "../testing/events"
import { mayStart, quietUntil } from "./ice"
import { nerveAnswered, nerveSignOn } from "./icenerve"
import { iceNow, type IceTimer } from "./icenow"
import type { IcePlan, JournalEvent } from "./model"

const DAY = "2026-11-22"
const START = Date.parse(`${DAY}T19:00:00Z`)
const min = (minutes: number): number => START + minutes * 60_000

const timer = (spans: readonly number[], part: Partial<IceTimer> = {}): IceTimer => ({
  ice_id: "a", protocol: "ice-20", day: DAY, started_at: START, deadline: START + spans.reduce((sum, span) => sum + span, 0) * 1000,
  spans, checks_s: [300, 600, 900], checks: [], heat_rub: false, ...part,
})

describe("a running application", () => {
  const twenty = timer([1200])

  it("counts from its start, whatever was missed in between", () => {
    expect(iceNow(twenty, min(0))).toMatchObject({ phase: "on", elapsed_s: 0, left_s: 1200, over_s: 0 })
    expect(iceNow(twenty, min(19.5))).toMatchObject({ phase: "on", left_s: 30 })
    expect(iceNow(twenty, min(20))).toMatchObject({ phase: "over", left_s: 0, over_s: 0 })
    expect(iceNow(twenty, min(26))).toMatchObject({ phase: "over", over_s: 360 })
    expect(iceNow(twenty, min(141))).toMatchObject({ phase: "done" })
    expect(iceNow(twenty, min(-5))).toMatchObject({ elapsed_s: 0, left_s: 1200 })
  })

  it("asks for the latest check that is due, until it is answered", () => {
    expect(iceNow(twenty, min(4.9)).check).toBeUndefined()
    expect(iceNow(twenty, min(5)).check).toBe(300)
    expect(iceNow(twenty, min(11)).check).toBe(600)
    expect(iceNow(timer([1200], { checks: [{ at_s: 600, answer: "pink" }] }), min(11)).check).toBeUndefined()
    expect(iceNow(timer([1200], { checks: [{ at_s: 600, answer: "pink" }] }), min(15)).check).toBe(900)
  })

  it("goes on and off the skin in turn", () => {
    const ten = timer([600, 600, 600])
    expect(iceNow(ten, min(9.9))).toMatchObject({ phase: "on", spanIndex: 0, span_left_s: 6 })
    expect(iceNow(ten, min(10))).toMatchObject({ phase: "off", spanIndex: 1, span_left_s: 600 })
    expect(iceNow(ten, min(20))).toMatchObject({ phase: "on", spanIndex: 2, left_s: 600 })
    expect(iceNow(ten, min(30))).toMatchObject({ phase: "over", left_s: 0 })
  })
})

describe("starting", () => {
  const plan: IcePlan = variant("x").ice
  const at = { day: DAY, rev: 10, now: min(0) }
  let made = 0
  const ice = (startMin: number, part: object = {}, rev?: number): JournalEvent => {
    made += 1
    const started = { ice_id: `i${String(made)}`, protocol: "ice-20", place: "outer-thigh-bump", barrier: true, started_at: new Date(min(startMin)).toISOString() } as const
    return event("ice", { ...started, ended_at: new Date(min(startMin + 20)).toISOString(), outcome: "complete", ...part }, DAY, rev)
  }

  it("follows the plan", () => {
    expect(mayStart(plan, [], at)).toEqual({ ok: true })
    expect(mayStart({ ...plan, offered: false }, [], at)).toEqual({ ok: false, code: "not_offered" })
    expect(mayStart({ ...plan, not_before: new Date(min(30)).toISOString() }, [], at)).toEqual({ ok: false, code: "too_soon", from: min(30) })
    expect(mayStart({ ...plan, offered: false, not_before: new Date(min(30)).toISOString() }, [], at)).toEqual({ ok: false, code: "not_offered" })
    expect(mayStart({ ...plan, left_today: 0 }, [], at)).toEqual({ ok: false, code: "four_today" })
  })

  it("waits two hours after an end that only this phone knows", () => {
    expect(mayStart(plan, [ice(-139)], at)).toEqual({ ok: false, code: "too_soon", from: min(1) })
    expect(mayStart(plan, [ice(-140)], at)).toEqual({ ok: true })
  })

  it("counts only what the plan does not know yet", () => {
    const unseen = [ice(-700), ice(-500), ice(-300)]
    expect(mayStart({ ...plan, left_today: 3 }, unseen, at)).toEqual({ ok: false, code: "four_today" })
    expect(mayStart({ ...plan, left_today: 3 }, unseen.map((one) => ({ ...one, rev: 9 })), at)).toEqual({ ok: true })
    expect(mayStart({ ...plan, left_today: 3 }, unseen.map((one) => ({ ...one, day: "2026-11-21" })), at)).toEqual({ ok: true })
  })

  it("refuses a second one beside one that runs", () => {
    expect(mayStart(plan, [ice(-5, { ended_at: null, outcome: null })], at)).toEqual({ ok: false, code: "running" })
    expect(mayStart(plan, [ice(-200, { ended_at: null, outcome: null })], at)).toEqual({ ok: true })
  })

  it("stays off after numb skin until a later day's questions are clear", () => {
    const numb = { ...ice(-300, { checks: [{ at_s: 300, answer: "numb" }] }), day: "2026-11-21" }
    const screen = (RF13: string, day: string) => event("screen", { set: "short", answers: { RF13, RF14: true } }, day)
    expect(mayStart(plan, [numb], at)).toEqual({ ok: false, code: "skin" })
    expect(mayStart(plan, [ice(-300, { after: "not-normal" })], at)).toEqual({ ok: false, code: "skin" })
    expect(mayStart(plan, [numb, screen("no", "2026-11-21")], at)).toEqual({ ok: false, code: "skin" })
    expect(mayStart(plan, [numb, screen("yes", DAY)], at)).toEqual({ ok: false, code: "skin" })
    expect(mayStart(plan, [numb, screen("no", DAY)], at)).toEqual({ ok: true })
    expect(mayStart(plan, [ice(-300, { checks: [{ at_s: 300, answer: "pale" }] })], at)).toEqual({ ok: true })
  })

  it("forgets an application that was taken back", () => {
    const one = ice(-30)
    expect(mayStart(plan, [one, event("retract", { event_id: one.id }, DAY)], at)).toEqual({ ok: true })
  })

  it("says until when to keep quiet", () => {
    expect(quietUntil(plan, [ice(-60)], at.now)).toBe(min(80))
    expect(quietUntil(plan, [ice(-300)], at.now)).toBeNull()
    expect(quietUntil(plan, [], at.now)).toBeNull()
  })
})

describe("a sign of the nerve", () => {
  const used = (day: string, part: Partial<JournalEvent<"ice">["body"]>) => event("ice", {
    ice_id: `use-${day}`, protocol: "ice-20", place: "outer-thigh-bump", barrier: true, started_at: `${day}T19:00:00Z`, ...part,
  }, day)
  const answered = (day: string, RF13: string, RF14: boolean) => event("screen", { set: "short", answers: { RF13, RF14 } }, day)
  const numb = used(DAY, { checks: [{ at_s: 900, answer: "numb" }] })

  it("is numb, burning or not normal after, and not pale", () => {
    expect(nerveSignOn([numb])).toBe(DAY)
    expect(nerveSignOn([used(DAY, { checks: [{ at_s: 300, answer: "burning" }] })])).toBe(DAY)
    expect(nerveSignOn([used(DAY, {}), used(DAY, { after: "not-normal" })])).toBe(DAY)
    expect(nerveSignOn([used(DAY, { checks: [{ at_s: 300, answer: "pale" }], after: "normal" })])).toBeNull()
  })

  it("stays until a later day has both questions clear", () => {
    expect(nerveSignOn([numb, answered(DAY, "no", true)])).toBe(DAY)
    expect(nerveSignOn([numb, answered("2026-11-23", "after_cold", true)])).toBe(DAY)
    expect(nerveSignOn([numb, answered("2026-11-23", "no", false)])).toBe(DAY)
    expect(nerveSignOn([numb, answered("2026-11-23", "no", true)])).toBeNull()
  })

  it("asks both questions after it, whatever was answered earlier that day", () => {
    const [before, sign, after] = [answered(DAY, "no", true), used(DAY, { after: "not-normal" }), answered(DAY, "yes", true)]
    expect(nerveAnswered([before, sign], DAY)).toBe(false)
    expect(nerveAnswered([before, sign, used(DAY, { after: "normal" }), after], DAY)).toBe(true)
    expect(nerveAnswered([before, sign, after, used(DAY, { checks: [{ at_s: 60, answer: "numb" }] })], DAY)).toBe(false)
  })
})
