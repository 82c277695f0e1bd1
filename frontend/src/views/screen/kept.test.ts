import { beforeEach, expect, it } from "vitest"

import { newPhone, openApp } from "../../testing/phone"

beforeEach(newPhone)

it("keeps half a set of safety answers through a kill, and asks each again on the next day", async () => {
  await openApp()
  const { keptOn } = await import("./kept")
  await keptOn("2026-11-22").save({ answers: { RF01: false } })
  await openApp()
  const after = await import("./kept")
  expect(after.keptOn("2026-11-22").value.value).toEqual({ answers: { RF01: false } })
  expect(after.keptOn("2026-11-23").value.value).toEqual({})
})
