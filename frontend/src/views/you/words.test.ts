import { describe, expect, it } from "vitest"
import { sayBytes, sayChosen, sayPace } from "./words"

describe("words of the settings", () => {
  it("says a pace in the runner's own units", () => {
    expect(sayPace(480, "km")).toBe("8:00 per km")
    expect(sayPace(365, "km")).toBe("6:05 per km")
    expect(sayPace(360, "mi")).toBe("9:39 per mile")
  })

  it("says room in words that mean something", () => {
    expect(sayBytes(0)).toBe("under 1 MB")
    expect(sayBytes(12.4 * 1_048_576)).toBe("12 MB")
    expect(sayBytes(3.4 * 1024 * 1_048_576)).toBe("3.4 GB")
  })

  it("names two things and counts more", () => {
    expect(sayChosen([])).toBe("None")
    expect(sayChosen(["A mat"])).toBe("A mat")
    expect(sayChosen(["A", "B", "C"])).toBe("3 chosen")
  })
})
