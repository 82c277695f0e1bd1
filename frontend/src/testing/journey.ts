import { vi } from "vitest"

import type { BodyOf } from "../core/model"
import { newPhone, openApp, type OpenApp } from "./phone"
import { clear } from "./program"
import { FakeServer } from "./server"

export const intake: BodyOf<"enrolled"> = {
  program: "itbs", side: "left", grade: 2, onset_on: "2026-11-01", first_episode: true, pain_mode: "monitored", pace: "standard",
  slim: false, ice_screen: [], equipment: [], worst_pain: 5,
}

/** An empty phone, and a server that it can reach. */
export function newServer(): FakeServer {
  newPhone()
  const server = new FakeServer()
  vi.stubGlobal("fetch", server.fetch)
  return server
}

export function endJourney(): void {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
}

/** A phone whose person has said what hurts, and whose account is there if the server can be reached. */
export async function enrolledApp(): Promise<OpenApp> {
  const app = await openApp()
  await app.append("enrolled", intake)
  await app.append("screen", { set: "full", answers: clear })
  await app.flush()
  return app
}

/** Stands in for `fetch` where there is no signal. */
export const offline = (): Promise<Response> => Promise.reject(new TypeError("no network"))
