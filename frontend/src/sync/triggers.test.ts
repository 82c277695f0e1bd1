import { afterEach, beforeEach, expect, it, vi } from "vitest"

import { endJourney, enrolledApp, newServer } from "../testing/journey"

beforeEach(newServer)
afterEach(endJourney)

it("lets the day turn, and its plan come, as soon as what ran through the night is over", async () => {
  const page = new EventTarget()
  vi.stubGlobal("document", Object.assign(page, { visibilityState: "visible" }))
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page))
  vi.stubGlobal("setInterval", () => 0)
  const app = await enrolledApp()
  const { watchOccasions } = await import("./triggers")
  const over = app.beginSession()
  watchOccasions()
  await app.flush()
  vi.setSystemTime(Date.parse("2026-11-23T03:30:00Z"))
  page.dispatchEvent(new Event("visibilitychange"))
  await app.flush()
  expect(app.today.value).toBe("2026-11-22")
  over()
  await vi.waitFor(() => { expect(app.bundle.value?.from).toBe("2026-11-23") })
  expect(app.today.value).toBe("2026-11-23")
})
