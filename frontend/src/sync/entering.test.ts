import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { endJourney, enrolledApp, newServer, offline } from "../testing/journey"
import { openApp } from "../testing/phone"
import type { FakeServer } from "../testing/server"

let server: FakeServer

beforeEach(() => { server = newServer() })
afterEach(endJourney)

/** Somebody else's account, with a note in it and a code for it. */
function elsewhere(): readonly string[] {
  const mine = server.signedIn
  server.signedIn = "elsewhere"
  server.put({ id: "0190a000-0000-7000-8000-000000000001", kind: "note", v: 1, day: "2026-11-22", at: "", tz: "UTC", body: { text: "theirs" } })
  server.signedIn = mine
  server.codes.set("BCDFGHJK", "elsewhere")
  return server.ids("elsewhere")
}

describe("coming in by a code", () => {
  it("opens the account on a new phone", async () => {
    const theirs = elsewhere()
    const app = await openApp()
    await app.redeem("BCDFGHJK")
    expect(app.account.value?.account_id).toBe("elsewhere")
    expect(app.log.value.map(({ id }) => id)).toEqual(theirs)
    expect(await app.keptApart()).toEqual([])
    expect(app.seeking.value).toBe(false)
  })

  it("sends what waits to its own account first, and mixes nothing", async () => {
    const app = await enrolledApp()
    const theirs = elsewhere()
    await app.append("note", { text: "mine" })
    await app.draft<{ step: number }>("intake").save({ step: 3 })
    await app.redeem("BCDFGHJK")
    expect(server.journal("account-1")).toHaveLength(3)
    expect(server.ids("elsewhere")).toEqual(theirs)
    expect(app.log.value.map(({ id }) => id)).toEqual(theirs)
    expect(app.draft<{ step: number }>("intake").value.value).toEqual({})
    expect(await app.keptApart()).toEqual([{ owner: "account-1", count: 3 }])
    const kept = JSON.parse(await app.exportPhone("account-1")) as { events: unknown[] }
    expect(kept.events).toHaveLength(3)
    const next = await openApp()
    await next.flush()
    expect(server.ids("elsewhere")).toEqual(theirs)
    expect(next.log.value).toHaveLength(1)
  })

  it("with a wrong code changes nothing", async () => {
    const app = await enrolledApp()
    await expect(app.redeem("WRONGONE")).rejects.toMatchObject({ status: 404 })
    expect(server.signedIn).toBe("account-1")
    expect(app.account.value?.account_id).toBe("account-1")
    expect(app.log.value).toHaveLength(2)
  })

  it("waits for signal where a guest's entries have no account yet", async () => {
    elsewhere()
    const app = await openApp()
    vi.stubGlobal("fetch", offline)
    await app.append("note", { text: "mine" })
    await expect(app.redeem("BCDFGHJK")).rejects.toMatchObject({ status: 0 })
    expect(server.codes.size).toBe(1)
    vi.stubGlobal("fetch", server.fetch)
    await app.redeem("BCDFGHJK")
    expect(server.journal("elsewhere")).toHaveLength(1)
    expect(await app.keptApart()).toMatchObject([{ count: 1 }])
  })

  it("of its own account goes on where a signed-out phone was, and sends what waited", async () => {
    const app = await enrolledApp()
    server.signedIn = null
    await app.append("note", { text: "not sent" })
    await app.flush()
    expect(app.sync.value.problem).toBe("signed_out")
    server.codes.set("BCDFGHJK", "account-1")
    await app.redeem("BCDFGHJK")
    expect(server.journal("account-1")).toHaveLength(3)
    expect(app.sync.value).toMatchObject({ problem: null, waiting: 0 })
    expect(await app.keptApart()).toEqual([])
  })

  it("of another account keeps what a signed-out phone could not send, and never sends it there", async () => {
    const app = await enrolledApp()
    elsewhere()
    server.signedIn = null
    await app.append("note", { text: "not sent" })
    await app.redeem("BCDFGHJK")
    expect(server.journal("elsewhere")).toHaveLength(1)
    await app.goBackTo("account-1")
    expect(app.account.value?.account_id).not.toBe("elsewhere")
    expect(server.journal()).toHaveLength(3)
    expect(server.journal("elsewhere")).toHaveLength(1)
    expect(app.log.value).toHaveLength(3)
    expect(await app.keptApart()).toEqual([])
  })
})

describe("the account of the browser", () => {
  it("can be opened in place of the phone's own, which is kept apart", async () => {
    const app = await enrolledApp()
    const theirs = elsewhere()
    server.signedIn = "elsewhere"
    await app.append("note", { text: "mine" })
    await app.flush()
    expect(app.sync.value.problem).toBe("other_account")
    await app.openBrowsers()
    expect(app.log.value.map(({ id }) => id)).toEqual(theirs)
    expect(server.ids("elsewhere")).toEqual(theirs)
    expect(await app.keptApart()).toEqual([{ owner: "account-1", count: 3 }])
  })
})
