import { beforeEach, expect, it } from "vitest"

import { newPhone, openApp } from "../../testing/phone"
import { sayTime } from "./now"

beforeEach(newPhone)

it("says the time by the clock of this phone, also far from where its account is at home", async () => {
  const app = await openApp()
  await app.adopt({ account_id: "ana", device_id: "d1", timezone: "Asia/Tokyo" })
  await app.reread()
  expect(app.account.value?.timezone).toBe("Asia/Tokyo")
  expect(sayTime(Date.parse("2026-11-22T12:00:00Z"))).toBe("12:00")
})
