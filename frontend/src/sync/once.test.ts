import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { event } from "../testing/events"
import { endJourney, enrolledApp, newServer, offline } from "../testing/journey"
import { openApp, pageEnds } from "../testing/phone"
import type { FakeServer } from "../testing/server"

let server: FakeServer

beforeEach(() => { server = newServer() })
afterEach(endJourney)

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
    expect(app.waitingIds.value.size).toBe(0)
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
    expect(app.waitingIds.value.size).toBe(0)
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
    expect(next.waitingIds.value.size).toBe(1)
    await next.flush()
    expect(next.waitingIds.value.size).toBe(0)
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
    expect(app.waitingIds.value.size).toBe(1)
    await vi.advanceTimersByTimeAsync(31_000)
    await app.flush()
    expect(app.waitingIds.value.size).toBe(0)
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
    expect(app.waitingIds.value.size).toBe(0)
  })

  it("in order and in batches, however long the phone was away", async () => {
    const app = await enrolledApp()
    const notes = Array.from({ length: 230 }, (_, at) => event("note", { text: String(at) }, "2026-11-22"))
    await app.keep(notes, "account-1")
    const next = await openApp()
    expect(next.waitingIds.value.size).toBe(230)
    await next.flush()
    expect(server.ids().slice(2)).toEqual(notes.map(({ id }) => id))
    expect(next.waitingIds.value.size).toBe(0)
    expect(server.count("POST /sync")).toBe(1 + 3)
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
    expect(app.waitingIds.value.size).toBe(0)
    const revs = new Map(server.journal().map(({ event, rev }) => [event.id, rev]))
    expect(new Map(app.log.value.map(({ id, rev }) => [id, rev]))).toEqual(revs)
  })

  it("takes in what the server has now, page by page from its first event", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    await app.flush()
    server.restore(1)
    const strangers = [event("note", { text: "from another phone" }, "2026-11-22"), event("note", { text: "another" }, "2026-11-22")]
    server.put(...strangers)
    server.page = 1
    await app.flush()
    expect(app.log.value.map(({ id }) => id)).toEqual(expect.arrayContaining(strangers.map(({ id }) => id)))
    expect(app.log.value).toHaveLength(server.journal().length)
  })

  it("also when the phone is stopped half-way", async () => {
    const app = await enrolledApp()
    await app.append("note", { text: "x" })
    await app.flush()
    server.restore(0)
    let calls = 0
    server.meddle = (_, path) => (path === "/sync" && (calls += 1) > 1 ? offline() : null)
    await app.flush()
    expect(app.waitingIds.value.size).toBe(3)
    server.meddle = () => null
    const next = await openApp()
    await next.flush()
    expect(server.journal()).toHaveLength(3)
    expect(next.waitingIds.value.size).toBe(0)
  })
})
