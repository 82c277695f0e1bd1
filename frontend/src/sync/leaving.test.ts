import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { endJourney, enrolledApp, newServer, offline } from "../testing/journey"
import { openApp } from "../testing/phone"
import { program } from "../testing/program"
import type { FakeServer } from "../testing/server"

let server: FakeServer

beforeEach(() => { server = newServer() })
afterEach(endJourney)

describe("leaving", () => {
  it("sends what waits first, and stays when that fails", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    vi.stubGlobal("fetch", offline)
    await expect(app.signOut("send")).rejects.toBeInstanceOf(app.StillUnsent)
    expect(app.account.value?.account_id).toBe("account-1")
    expect(app.waitingIds.value.size).toBe(1)
    vi.stubGlobal("fetch", server.fetch)
    await app.signOut("send")
    expect(server.journal("account-1")).toHaveLength(3)
    expect(server.signedIn).toBeNull()
    expect(app.account.value).toBeNull()
    expect(app.log.value).toEqual([])
    expect(app.bundle.value).toBeNull()
    expect((await openApp()).log.value).toEqual([])
  })

  it("drops nothing that another tab saved meanwhile", async () => {
    const other = await enrolledApp()
    const app = await openApp()
    const { forget } = await import("../store/forget")
    const { id } = await other.append("note", { text: "just now" })
    expect(await forget(false)).toBe(false)
    expect((await app.toSend("account-1")).rows.map((row) => row.id)).toEqual([id])
    expect(await forget(true)).toBe(true)
    expect((await app.toSend("account-1")).rows).toEqual([])
  })

  it("takes along what was begun, in every tab: nobody's run or ice goes to whoever comes next", async () => {
    const [ice] = program.ice.protocols
    if (!ice) throw new Error("no protocol")
    const other = await enrolledApp()
    const app = await openApp()
    await app.draft("run").save({ end: null })
    await app.startIce(ice, { barrier: true, heat_rub: false })
    await vi.waitFor(() => { expect(other.timer.value && other.draft("run").value.value).toEqual({ end: null }) })
    await app.signOut("send")
    await vi.waitFor(() => { expect(other.account.value).toBeNull() })
    for (const tab of [app, other]) {
      expect(tab.timer.value).toBeNull()
      expect(tab.draft("run").value.value).toEqual({})
      expect(tab.busy.value).toBe(false)
    }
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
    await app.draft("run").save({ end: null })
    await app.deleteAccount()
    expect(app.draft("run").value.value).toEqual({})
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

  it("and starting again twice, the first answer being lost, makes one account", async () => {
    const app = await enrolledApp()
    server.signedIn = null
    await app.flush()
    const reach = server.fetch
    vi.stubGlobal("fetch", async (...asked: Parameters<typeof reach>) => {
      const answer = await reach(...asked)
      if (answer.status === 201) throw new TypeError("the answer is lost")
      return answer
    })
    await expect(app.startAgain()).rejects.toMatchObject({ status: 0 })
    vi.stubGlobal("fetch", reach)
    await app.startAgain()
    expect(server.accounts.size).toBe(2)
    expect(server.journal("account-2")).toHaveLength(2)
  })
})
