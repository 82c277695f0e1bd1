import { describe, expect, it } from "vitest"
import { clockWords, minuteWords, whyOff } from "./words"

describe("words of the ice page", () => {
  it("shows a length as a clock does and never less than nothing", () => {
    expect(clockWords(456)).toBe("7:36")
    expect(clockWords(1200)).toBe("20:00")
    expect(clockWords(59.2)).toBe("1:00")
    expect(clockWords(-3)).toBe("0:00")
  })

  it("says minutes, and hours once they are many", () => {
    expect(minuteWords(60)).toBe("1 minute")
    expect(minuteWords(399)).toBe("6 minutes")
    expect(minuteWords(7300)).toBe("2 hours")
  })

  it("gives the button its reason", () => {
    const clock = () => "09:40"
    expect(whyOff({ ok: true }, clock)).toBeUndefined()
    expect(whyOff({ ok: false, code: "too_soon", from: 1 }, clock)).toBe("From 09:40")
    expect(whyOff({ ok: false, code: "four_today" }, clock)).toBe("Four done today")
    expect(whyOff({ ok: false, code: "skin" }, clock)).toBe("Off until your skin is clear")
  })
})
