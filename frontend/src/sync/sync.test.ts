import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import type { BodyOf } from "../core/model"
import { event } from "../testing/events"
import { clear } from "../testing/program"
import { newPhone, openApp, pageEnds, type OpenApp } from "../testing/phone"
import { FakeServer, problem } from "../testing/server"

let server: FakeServer

beforeEach(() => {
  newPhone()
  server = new FakeServer()
  vi.stubGlobal("fetch", server.fetch)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const intake: BodyOf<"enrolled"> = {
  program: "itbs", side: "left", grade: 2, onset_on: "2026-11-01", first_episode: true, pain_mode: "monitored", pace: "standard",
  slim: false, ice_screen: [], equipment: [], worst_pain: 5,
}

/** A phone whose person has said what hurts and whose account is there. */
async function enrolledApp(): Promise<OpenApp> {
  const app = await openApp()
  await app.append("enrolled", intake)
  await app.append("screen", { set: "full", answers: clear })
  await app.flush()
  return app
}

const unsent = (app: OpenApp): number => app.waitingIds.value.size
const offline = (): Promise<Response> => Promise.reject(new TypeError("no network"))

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
    expect(unsent(app)).toBe(0)
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

describe("each event reaches the server once", () => {
  it("when the answer is lost after the server has stored it", async () => {
    const app = await enrolledApp()
    const { id } = await app.append("morning", { pain: 1 })
    server.onTheWay = (path, answer) => (path === "/sync" ? offline() : answer)
    await app.flush()
    expect(app.sync.value).toMatchObject({ waiting: 1, problem: "offline" })
    expect(server.ids()).toContain(id)
    server.onTheWay = (_, answer) => answer
    await app.flush()
    expect(unsent(app)).toBe(0)
    expect(server.ids().filter((one) => one === id)).toHaveLength(1)
    expect(app.log.value.filter((one) => one.id === id)).toHaveLength(1)
  })

  it("when the request is lost", async () => {
    const app = await enrolledApp()
    await app.append("morning", { pain: 1 })
    server.meddle = (_, path) => (path === "/sync" ? offline() : null)
    await app.flush()
    server.meddle = () => null
    await app.flush()
    expect(server.journal()).toHaveLength(3)
    expect(unsent(app)).toBe(0)
  })

  it("when the app is killed between sending and the receipt", async () => {
    const app = await enrolledApp()
    await app.append("morning", { pain: 1 })
    let stored: () => void = () => undefined
    const arrived = new Promise<void>((resolve) => { stored = resolve })
    server.onTheWay = (path, answer) => {
      if (path !== "/sync") return answer
      stored()
      return new Promise(() => undefined) // the page is gone before this arrives
    }
    void app.flush()
    await arrived
    server.onTheWay = (_, answer) => answer
    pageEnds()
    const next = await openApp()
    expect(unsent(next)).toBe(1)
    await next.flush()
    expect(unsent(next)).toBe(0)
    expect(server.journal()).toHaveLength(3)
  })

  it("when two tabs send at once", async () => {
    vi.stubGlobal("navigator", {}) // not even a lock between them
    const first = await enrolledApp()
    const second = await openApp()
    for (let pain = 0; pain < 5; pain += 1) await first.append("evening", { walk: pain })
    await Promise.all([first.flush(), second.flush(), first.flush()])
    expect(server.journal()).toHaveLength(7)
    expect(new Set(server.ids()).size).toBe(7)
    expect((await first.toSend("account-1")).rows).toEqual([])
    const [a, b] = [await openApp(), await openApp()]
    expect(a.log.value).toEqual(b.log.value)
  })

  it("when another tab froze with the lock in its hand", async () => {
    const frozen = await enrolledApp()
    await frozen.append("note", { text: "x" })
    let asked: () => void = () => undefined
    const hanging = new Promise<void>((resolve) => { asked = resolve })
    server.meddle = (_, path) => {
      if (path !== "/sync") return null
      asked()
      return new Promise(() => undefined)
    }
    void frozen.flush()
    await hanging
    server.meddle = () => null
    const app = await openApp()
    await app.flush()
    expect(unsent(app)).toBe(1)
    vi.setSystemTime(Date.now() + 31_000)
    await app.flush()
    expect(unsent(app)).toBe(0)
    expect(server.journal()).toHaveLength(3)
  })

  it("when something is saved while a call is on its way", async () => {
    const app = await enrolledApp()
    await app.append("evening", { walk: 0 })
    const late: Promise<unknown>[] = []
    server.meddle = (_, path) => {
      if (path === "/sync" && late.length === 0) late.push(app.append("evening", { walk: 1 }).then(() => app.flush()))
      return null
    }
    await app.flush()
    await Promise.all(late)
    expect(server.journal()).toHaveLength(4)
    expect(unsent(app)).toBe(0)
  })

  it("in order and in batches, however long the phone was away", async () => {
    const app = await enrolledApp()
    const notes = Array.from({ length: 230 }, (_, at) => event("note", { text: String(at) }, "2026-11-22"))
    await app.keep(notes, "account-1")
    const next = await openApp()
    expect(unsent(next)).toBe(230)
    await next.flush()
    expect(server.ids().slice(2)).toEqual(notes.map(({ id }) => id))
    expect(unsent(next)).toBe(0)
    expect(server.count("POST /sync")).toBe(1 + 3)
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

describe("a server put back from a backup", () => {
  it("is offered everything again, once", async () => {
    const app = await enrolledApp()
    await app.append("morning", { pain: 1 })
    await app.append("note", { text: "x" })
    await app.flush()
    const before = [...server.ids()].sort()
    server.restore(1)
    await app.append("note", { text: "after" })
    await app.flush()
    expect([...server.ids()].sort()).toEqual(expect.arrayContaining(before))
    expect(server.journal()).toHaveLength(5)
    expect(new Set(server.ids()).size).toBe(5)
    expect(unsent(app)).toBe(0)
    const revs = new Map(server.journal().map(({ event, rev }) => [event.id, rev]))
    expect(new Map(app.log.value.map(({ id, rev }) => [id, rev]))).toEqual(revs)
  })

  it("also when the phone is stopped half-way", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    await app.flush()
    server.restore(0)
    let calls = 0
    server.meddle = (_, path) => (path === "/sync" && (calls += 1) > 1 ? offline() : null)
    await app.flush()
    expect(unsent(app)).toBe(3)
    server.meddle = () => null
    const next = await openApp()
    await next.flush()
    expect(server.journal()).toHaveLength(3)
    expect(unsent(next)).toBe(0)
  })
})

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
    vi.setSystemTime(Date.now() + 121_000)
    await app.flush()
    expect(unsent(app)).toBe(0)
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
    server.meddle = () => new Response('{"results": [', { headers: { "content-type": "application/json" } })
    await app.flush()
    expect(app.sync.value).toMatchObject({ problem: "offline", waiting: 1 })
  })

  it("to a batch that is too big: it halves", async () => {
    const app = await enrolledApp()
    await app.keep(Array.from({ length: 20 }, (_, at) => event("note", { text: String(at) }, "2026-11-22")), "account-1")
    server.meddle = (_, path, body) => (path === "/sync" && (JSON.parse(body) as { events: unknown[] }).events.length > 3 ? problem(413) : null)
    await app.flush()
    expect(unsent(app)).toBe(0)
    expect(server.journal()).toHaveLength(22)
    expect(app.sync.value.refused).toEqual([])
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
    expect(unsent(app)).toBe(0)
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

describe("leaving", () => {
  it("sends what waits first, and stays when that fails", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    vi.stubGlobal("fetch", offline)
    await expect(app.signOut("send")).rejects.toBeInstanceOf(app.StillUnsent)
    expect(app.account.value?.account_id).toBe("account-1")
    expect(unsent(app)).toBe(1)
    vi.stubGlobal("fetch", server.fetch)
    await app.signOut("send")
    expect(server.journal("account-1")).toHaveLength(3)
    expect(server.signedIn).toBeNull()
    expect(app.account.value).toBeNull()
    expect(app.log.value).toEqual([])
    expect(app.bundle.value).toBeNull()
    expect((await openApp()).log.value).toEqual([])
  })

  it("without signal ends the session at the next chance, before anything else", async () => {
    const app = await enrolledApp()
    vi.stubGlobal("fetch", offline)
    await app.signOut("discard")
    expect(app.log.value).toEqual([])
    vi.stubGlobal("fetch", server.fetch)
    const next = await openApp()
    await next.append("note", { text: "somebody new" })
    await next.flush()
    expect(server.journal("account-1")).toHaveLength(2)
    expect(next.account.value?.account_id).toBe("account-2")
    expect(server.journal("account-2")).toHaveLength(1)
  })

  it("for good takes the account and everything on the phone", async () => {
    const app = await enrolledApp()
    await app.setPrefs({ theme: "dark" })
    await app.deleteAccount()
    expect(server.accounts.size).toBe(0)
    const next = await openApp()
    expect(next.log.value).toEqual([])
    expect(next.account.value).toBeNull()
    expect(next.prefs.value.theme).toBe("auto")
  })

  it("for good needs signal: without it nothing is deleted", async () => {
    const app = await enrolledApp()
    vi.stubGlobal("fetch", offline)
    await expect(app.deleteAccount()).rejects.toMatchObject({ status: 0 })
    expect(app.log.value).toHaveLength(2)
  })

  it("and starting again gives a new account all that the phone holds", async () => {
    const app = await enrolledApp()
    server.signedIn = null
    await app.append("note", { text: "x" })
    await app.flush()
    expect(app.sync.value.problem).toBe("signed_out")
    await app.startAgain()
    expect(app.account.value?.account_id).toBe("account-2")
    expect(server.journal("account-2")).toHaveLength(3)
    expect(app.sync.value).toMatchObject({ problem: null, waiting: 0 })
    expect(app.log.value).toHaveLength(3)
  })
})
