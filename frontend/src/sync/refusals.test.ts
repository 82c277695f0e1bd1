import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { event } from "../testing/events"
import { endJourney, enrolledApp, newServer } from "../testing/journey"
import { newPhone, openApp } from "../testing/phone"
import { problem, type FakeServer } from "../testing/server"

let server: FakeServer

beforeEach(() => { server = newServer() })
afterEach(endJourney)

describe("nothing is lost when the server says no", () => {
  it("to who it is: everything stays until it is signed in again", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    const was = server.signedIn
    server.signedIn = null
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: "signed_out", waiting: 1 })
    server.signedIn = was
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: null, waiting: 0 })
  })

  it("because somebody else is signed in: their journal never gets it, nor theirs comes here", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "hers" })
    server.accounts.set("ben", [])
    server.signedIn = "ben"
    const next = await openApp()
    await next.flush()
    expect(next.sync.value).toMatchObject({ problem: "other_account", waiting: 1 })
    expect(server.journal("ben")).toEqual([])
    expect(next.log.value).toHaveLength(3)
  })

  it("to the number of calls: it waits as long as it was told", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    server.meddle = (_, path) => (path === "/sync" ? problem(429, { "retry-after": "120" }) : null)
    await app.flush()
    const calls = server.count("POST /sync")
    server.meddle = () => null
    await app.flush()
    expect(server.count("POST /sync")).toBe(calls)
    expect(app.sync.value).toMatchObject({ problem: "server", waiting: 1 })
    vi.setSystemTime(Date.now() - 7_200_000) // nothing that is set on the phone puts it off
    await vi.advanceTimersByTimeAsync(121_000)
    await app.flush()
    expect(app.waitingIds.value.size).toBe(0)
  })

  it("to the number of calls, until a year is over: an hour is as long as anybody waits", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    server.meddle = (_, path) => (path === "/sync" ? problem(429, { "retry-after": "31536000" }) : null)
    await app.flush()
    server.meddle = () => null
    const calls = server.count("POST /sync")
    await vi.advanceTimersByTimeAsync(3_590_000)
    expect(server.count("POST /sync")).toBe(calls)
    await vi.advanceTimersByTimeAsync(20_000)
    await app.flush()
    expect(app.waitingIds.value.size).toBe(0)
  })

  it("and a hotel's sign-in page is no server at all", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    server.meddle = () => new Response("<h1>Welcome to the hotel</h1>", { status: 200, headers: { "content-type": "text/html" } })
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: "offline", waiting: 1 })
    server.meddle = () => new Response("{}", { headers: { "content-type": "application/json" } })
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: "offline", waiting: 1 })
    newPhone()
    const visitor = await openApp()
    server.meddle = () => new Response('{"login": "please"}', { headers: { "content-type": "application/json" } })
    await visitor.flush()
    expect(visitor.program.value).toBeNull()
    server.meddle = () => new Response('{"results": [', { headers: { "content-type": "application/json" } })
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: "offline", waiting: 1 })
  })

  it("to a batch that is too big: it halves", async () => {
    const app = await enrolledApp()
    await app.keep(Array.from({ length: 20 }, (_, at) => event("note", { text: String(at) }, "2026-11-22")), "account-1")
    server.meddle = (_, path, body) => (path === "/sync" && (JSON.parse(body) as { events: unknown[] }).events.length > 3 ? problem(413) : null)
    await app.flush()
    expect(app.waitingIds.value.size).toBe(0)
    expect(server.journal()).toHaveLength(22)
    expect(app.sync.value.refused).toEqual([])
  })

  it("to a batch that is too big, by a proxy in a page of its own: it halves", async () => {
    const app = await enrolledApp()
    await app.keep(Array.from({ length: 9 }, (_, at) => event("note", { text: String(at) }, "2026-11-22")), "account-1")
    const page = (): Response => new Response("<h1>413 Request Entity Too Large</h1>", { status: 413, headers: { "content-type": "text/html" } })
    server.meddle = (_, path, body) => (path === "/sync" && (JSON.parse(body) as { events: unknown[] }).events.length > 4 ? page() : null)
    await app.flush()
    expect(app.waitingIds.value.size).toBe(0)
    expect(server.journal()).toHaveLength(11)
  })

  it("until a moment of its own clock: the phone's is not asked", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    const headers = { date: "Thu, 01 Jan 2026 00:00:00 GMT", "retry-after": "Thu, 01 Jan 2026 00:01:30 GMT" }
    server.meddle = (_, path) => (path === "/sync" ? new Response("<h1>Busy</h1>", { status: 503, headers }) : null)
    await app.flush()
    const calls = server.count("POST /sync")
    server.meddle = () => null
    await vi.advanceTimersByTimeAsync(80_000)
    expect(server.count("POST /sync")).toBe(calls)
    await vi.advanceTimersByTimeAsync(15_000)
    await app.flush()
    expect(app.waitingIds.value.size).toBe(0)
  })

  it("to one event alone: that one is kept, shown and sent no more, the others pass", async () => {
    const app = await enrolledApp()
    for (const text of ["a", "POISON", "b"]) await app.append("note", { text })
    server.meddle = (_, path, body) => (path === "/sync" && body.includes("POISON") ? problem(400) : null)
    await app.flush()
    expect(app.sync.value).toMatchObject({ waiting: 0, problem: null })
    expect(app.sync.value.refused).toMatchObject([{ kind: "note", day: "2026-11-22", status: "refused" }])
    expect(server.journal()).toHaveLength(4)
    expect(app.log.value).toHaveLength(4)
    const next = await openApp()
    await next.append("note", { text: "c" })
    await next.flush()
    expect(next.sync.value.refused).toHaveLength(1)
    expect(server.journal()).toHaveLength(5)
    expect(await next.exportPhone()).toContain("POISON")
  })

  it("to everything: then no single event is to blame", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    server.meddle = (_, path) => (path === "/sync" ? problem(400) : null)
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: "server", waiting: 1, refused: [] })
  })

  it("to what an event says: it is there, shown with its reason, and feeds nothing", async () => {
    const app = await enrolledApp()
    await app.append("morning", { pain: 11 })
    await app.flush()
    expect(app.sync.value.refused).toMatchObject([{ kind: "morning", status: "quarantined", title: "Not a score" }])
    expect(app.log.value.map(({ kind }) => kind)).not.toContain("morning")
    expect(app.waitingIds.value.size).toBe(0)
  })
})
