import { describe, expect, it } from "vitest"
import { chartOf, dayX, scoreY } from "./chart"
import { daysUpTo, type DayFacts } from "./progress"

const room = { left: 20, right: 300, top: 10, bottom: 110, barTop: 140, floor: 180 }
const days = daysUpTo("2026-11-14", 14)
const facts = (entries: Record<string, Partial<DayFacts>>) =>
  new Map(Object.entries(entries).map(([day, given]): [string, DayFacts] => [
    day, { day, morning: null, session: null, work: 0, hard: false, ticked: new Set(), ...given },
  ]))

describe("the chart", () => {
  it("keeps one scale from 0 to 10 whatever was scored", () => {
    expect(scoreY(room, 0)).toBe(110)
    expect(scoreY(room, 10)).toBe(10)
    expect(chartOf(days, facts({ "2026-11-14": { morning: 1 } }), room).mornings[0]?.y).toBe(100)
  })

  it("gives each day a place, answered or not", () => {
    expect(dayX(room, 0, 14)).toBe(30)
    expect(dayX(room, 13, 14)).toBe(290)
    expect(chartOf(days, facts({}), room).step).toBe(20)
  })

  it("draws a gap as a gap", () => {
    const chart = chartOf(days, facts({
      "2026-11-01": { morning: 2 }, "2026-11-02": { morning: 0 }, "2026-11-04": { morning: 3 }, "2026-11-05": {},
    }), room)
    expect(chart.line).toBe("M30 90L50 110M90 80")
    expect(chart.mornings.map(({ score }) => score)).toEqual([2, 0, 3])
  })

  it("draws nothing at all for nothing", () => {
    const chart = chartOf(days, facts({}), room)
    expect([chart.line, chart.mornings.length, chart.sessions.length, chart.bars.length]).toEqual(["", 0, 0, 0])
  })

  it("does not fill the room with the bar of a small day", () => {
    const [bar] = chartOf(days, facts({ "2026-11-03": { work: 1, hard: true } }), room).bars
    expect(bar).toMatchObject({ x: 70, hard: true })
    expect(bar?.height).toBeCloseTo(40 / 6)
  })

  it("fits the fullest day into the room and stands every bar on the floor", () => {
    const { bars } = chartOf(days, facts({ "2026-11-03": { work: 12 }, "2026-11-04": { work: 3 } }), room)
    expect(bars[0]?.height).toBe(40)
    expect(bars[1]?.height).toBe(10)
    for (const { y, height } of bars) expect(y + height).toBe(room.floor)
  })
})
