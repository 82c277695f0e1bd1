import { expect, it } from "vitest"

import { uuid7 } from "./ids"

const ones = new Uint8Array(10).fill(0xff)

it("writes the time first, then version, variant and chance", () => {
  expect(uuid7(0x017f22e279b0, ones)).toBe("017f22e2-79b0-7fff-bfff-ffffffffffff")
  expect(uuid7(0, new Uint8Array(10))).toBe("00000000-0000-7000-8000-000000000000")
})

it("sorts as text by time", () => {
  const times = [1_700_000_000_000, 1_700_000_000_001, 1_763_800_000_000, 4_000_000_000_000]
  const ids = times.map((time) => uuid7(time, ones))
  expect([...ids].sort()).toEqual(ids)
})

it("takes a clock from before 1970 as its beginning", () => {
  expect(uuid7(-5, ones).slice(0, 13)).toBe("00000000-0000")
})
