import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { endJourney, enrolledApp, intake, newServer, offline } from "../testing/journey"
import { newPhone, openApp } from "../testing/phone"
import type { FakeServer } from "../testing/server"

let server: FakeServer

beforeEach(() => { server = newServer() })
afterEach(endJourney)

describe("the first contact", () => {
  it("makes the account, sends what a guest did, and brings the plan", async () => {
    const app = await enrolledApp()
    expect(app.sync.value).toMatchObject({ sending: false, waiting: 0, problem: null, refused: [] })
    expect(app.account.value?.account_id).toBe("account-1")
    expect(server.journal().map(({ event }) => event.kind).sort()).toEqual(["enrolled", "screen"])
    expect(app.log.value.map(({ rev }) => rev).sort()).toEqual([1, 2])
    expect(app.bundle.value?.from).toBe("2026-11-22")
    expect(app.program.value?.id).toBe("itbs")
  })

  it("lets no call outlive its tab but that which sends: the cookie of a late one would be another account's", async () => {
    const outliving: string[] = []
    vi.stubGlobal("fetch", (path: string, init: RequestInit = {}) => {
      if (init.keepalive) outliving.push(path)
      return server.fetch(path, init)
    })
    await enrolledApp()
    expect(server.count("POST /accounts")).toBe(1)
    expect(new Set(outliving)).toEqual(new Set(["/api/v1/sync"]))
  })

  it("goes through with long notes in any script: a browser sends no more than 64 KiB on behalf of a page that is left", async () => {
    const app = await enrolledApp()
    vi.stubGlobal("fetch", (path: string, init: RequestInit = {}) => {
      const bytes = new TextEncoder().encode(typeof init.body === "string" ? init.body : "").length
      return init.keepalive && bytes > 65_536 ? offline() : server.fetch(path, init)
    })
    for (let at = 0; at < 10; at += 1) await app.append("note", { text: "колено болит ".repeat(300) })
    await app.flush()
    expect(app.sync.value).toMatchObject({ waiting: 0, problem: null })
  })

  it("is remembered: a start without signal says when it was", async () => {
    const { lastAt } = await enrolledApp()
    vi.stubGlobal("fetch", offline)
    const app = await openApp()
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: "offline", lastAt: lastAt.value })
  })

  it("makes no account for a visitor who did nothing", async () => {
    const app = await openApp()
    await app.flush()
    expect(server.count("POST /accounts")).toBe(0)
    expect(app.sync.value.problem).toBeNull()
    await app.flush()
    expect(server.count("GET /me")).toBe(1)
  })

  it("without signal keeps everything and says what it waits for", async () => {
    vi.stubGlobal("fetch", offline)
    const app = await enrolledApp()
    expect(app.sync.value).toMatchObject({ waiting: 2, problem: "offline" })
    vi.stubGlobal("fetch", server.fetch)
    await app.flush()
    expect(app.sync.value).toMatchObject({ waiting: 0, problem: null })
  })

  it("finds its account again when it was made but the phone was stopped before it knew", async () => {
    server.onTheWay = (path, answer) => (path === "/accounts" ? offline() : answer)
    const app = await enrolledApp()
    expect(app.account.value).toBeNull()
    server.onTheWay = (_, answer) => answer
    await app.flush()
    expect([...server.accounts.keys()]).toEqual(["account-1"])
    expect(app.waitingIds.value.size).toBe(0)
  })

  it("asks nobody who it is when the browser has no credential, and finds its account where it has one after all", async () => {
    server.accounts.set("ana", [])
    server.signedIn = "ana"
    const app = await openApp()
    app.seek(false)
    await app.flush()
    expect(server.count("GET /me")).toBe(0)
    await app.append("enrolled", intake)
    await app.flush()
    expect(app.account.value?.account_id).toBe("ana")
    expect(server.journal("ana")).toHaveLength(1)
  })

  it("says that it is still looking until all there is has come down", async () => {
    await enrolledApp()
    newPhone()
    const app = await openApp()
    app.seek(true)
    expect(app.seeking.value).toBe(true)
    vi.stubGlobal("fetch", offline)
    await app.flush()
    expect(app.seeking.value).toBe(true)
    vi.stubGlobal("fetch", server.fetch)
    await app.flush()
    expect(app.seeking.value).toBe(false)
    expect(app.enrolled.value).toBe(true)
  })

  it("finds its account again by the cookie when the phone's storage was cleared", async () => {
    await enrolledApp()
    newPhone()
    const app = await openApp()
    await app.flush()
    expect(app.enrolled.value).toBe(true)
    expect(app.log.value).toHaveLength(2)
    expect(server.count("POST /accounts")).toBe(1)
  })
})

it("tells the server where the phone is", async () => {
  const app = await enrolledApp()
  await app.adopt({ ...(app.account.value ?? { account_id: "", device_id: "" }), timezone: "Europe/Oslo" })
  const next = await openApp()
  await next.flush()
  await next.flush()
  expect(server.count("PATCH /me")).toBe(1)
  expect((await openApp()).account.value?.timezone).toBe("UTC")
})

describe("what comes down", () => {
  it("is added page by page, other phones' events too", async () => {
    const app = await enrolledApp()
    const other = await openApp()
    for (let at = 0; at < 7; at += 1) await other.append("note", { text: String(at) })
    await other.flush()
    server.page = 3
    newPhone()
    const fresh = await openApp()
    await fresh.flush()
    expect(fresh.log.value).toHaveLength(9)
    await app.flush()
    expect((await app.toSend("account-1")).cursor.since).toBe(9)
  })

  it("is asked for from where the phone was", async () => {
    const app = await enrolledApp()
    const asked: string[] = []
    server.meddle = (_, path, body) => {
      if (path === "/sync") asked.push(body)
      return null
    }
    await app.flush()
    expect(asked.map((body) => JSON.parse(body) as unknown)).toMatchObject([{ since: 2, epoch: "e1", limit: 500, events: [], device_id: "device-of-account-1" }])
  })
})

describe("the plan", () => {
  it("is asked for again when the journal has moved, with its hash", async () => {
    const app = await enrolledApp()
    expect(server.count("GET /plan")).toBe(1)
    await app.append("morning", { pain: 1 })
    await app.flush()
    expect(server.count("GET /plan")).toBe(2)
    expect(app.bundle.value?.as_of.rev).toBe(3)
    await app.flush()
    expect(server.count("GET /plan")).toBe(2)
    await app.refreshPlan()
    expect(server.count("GET /plan")).toBe(3)
  })

  it("of an earlier day comes from the server, and without signal from the phone", async () => {
    const app = await enrolledApp()
    expect((await app.planOf("2026-11-20"))?.from).toBe("2026-11-20")
    expect(app.bundle.value?.from).toBe("2026-11-22")
    vi.stubGlobal("fetch", offline)
    expect((await app.planOf("2026-11-20"))?.from).toBe("2026-11-20")
    expect(await app.planOf("2026-11-19")).toBeNull()
  })
})
