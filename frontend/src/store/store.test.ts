import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { newPhone, openApp } from "../testing/phone"
import { program } from "../testing/program"

const ACCOUNT = { account_id: "ana", device_id: "d1", timezone: "UTC" }
const OTHER = { account_id: "ben", device_id: "d2", timezone: "UTC" }

beforeEach(newPhone)
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Makes the next `times` writes to IndexedDB fail. */
function failWrites(name: string, times = Infinity): void {
  type Put = (this: IDBObjectStore, ...args: readonly unknown[]) => IDBRequest<IDBValidKey>
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put")?.value as Put
  let left = times
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    if (left > 0) {
      left -= 1
      throw new DOMException("made up", name)
    }
    return put.apply(this, args)
  })
}

describe("an event", () => {
  it("is on the phone before it is shown, and is shown as waiting", async () => {
    const app = await openApp()
    const saving = app.append("morning", { pain: 2 })
    expect(app.log.value).toEqual([])
    const event = await saving
    expect(event).toMatchObject({ kind: "morning", v: 1, day: "2026-11-22", tz: "UTC", body: { pain: 2 } })
    expect(app.log.value).toEqual([event])
    expect(app.waitingIds.value).toEqual(new Set([event.id]))
    const { rows } = await app.toSend("guest")
    expect(rows.map(({ text }) => JSON.parse(text) as unknown)).toEqual([event])
  })

  it("is written in one strict transaction", async () => {
    const app = await openApp()
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction")
    await app.append("note", { text: "x" })
    expect(asked.mock.calls).toEqual([[["outbox", "log", "meta"], "readwrite", { durability: "strict" }]])
  })

  it("stays on the screen when it is saved while the phone is still being read", async () => {
    const app = await openApp()
    const reading = app.reread()
    const { id } = await app.append("note", { text: "x" })
    await reading
    expect(app.log.value.map((one) => one.id)).toEqual([id])
    expect(app.waitingIds.value).toEqual(new Set([id]))
  })

  it("is there after a restart", async () => {
    const { id } = await (await openApp()).append("note", { text: "x" })
    const app = await openApp()
    expect(app.log.value.map((one) => one.id)).toEqual([id])
    expect(app.waitingIds.value).toEqual(new Set([id]))
  })

  it("is put in place of others in one step", async () => {
    const app = await openApp()
    const first = await app.append("morning", { pain: 2 })
    const better = { kind: "morning", day: "2026-11-21", body: { pain: 3 } } as const
    vi.stubGlobal("caches", { keys: () => Promise.resolve([]) })
    failWrites("QuotaExceededError")
    await expect(app.swap([first], [better])).rejects.toBeInstanceOf(app.SaveProblem)
    vi.restoreAllMocks()
    expect((await openApp()).log.value).toHaveLength(1)
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction")
    const [second] = await app.swap([first], [better])
    expect(asked).toHaveBeenCalledTimes(1)
    expect(second).toMatchObject(better)
    expect(app.log.value.map(({ kind }) => kind).sort()).toEqual(["morning", "morning", "retract"])
    expect(app.log.value).toContainEqual(second)
  })

  it("comes after those before it, also when the clock was set back or did not move", async () => {
    const app = await openApp()
    const first = await app.append("settings", { pace: "quick" })
    vi.setSystemTime(Date.now() - 7_200_000)
    const last = await app.append("settings", { pace: "cautious" })
    const both = await app.swap([], [{ kind: "note", day: "2026-11-22", body: { text: "a" } }, { kind: "note", day: "2026-11-22", body: { text: "b" } }])
    const ids = [first, last, ...both].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(ids)
    expect(Date.parse(last.at)).toBeLessThan(Date.parse(first.at))
  })

  it("names the plan that was on the screen", async () => {
    const app = await openApp()
    const { bundleOf } = await import("../testing/bundle")
    await app.keepBundle("guest", bundleOf("2026-11-22", 3), null, "now")
    expect((await app.append("note", { text: "x" })).seen).toEqual({ rev: 10, engine: "1", program: "itbs@test" })
  })
})

describe("when the phone's storage fails", () => {
  it("a full one first drops what can be fetched again, then says so; nothing is shown as saved", async () => {
    const app = await openApp()
    const dropped: string[] = []
    vi.stubGlobal("caches", { keys: () => Promise.resolve(["app-1", "figures"]), delete: (name: string) => { dropped.push(name); return Promise.resolve(true) } })
    failWrites("QuotaExceededError")
    await expect(app.append("note", { text: "x" })).rejects.toMatchObject({ why: "full" })
    expect(dropped).toEqual(["figures"])
    expect(app.log.value).toEqual([])
    expect(app.waitingIds.value.size).toBe(0)
  })

  it("a full one that has room after that saves", async () => {
    const app = await openApp()
    vi.stubGlobal("caches", { keys: () => Promise.resolve([]), delete: () => Promise.resolve(true) })
    failWrites("QuotaExceededError", 1)
    const { id } = await app.append("note", { text: "x" })
    expect((await app.toSend("guest")).rows.map((row) => row.id)).toEqual([id])
  })

  it("a lost connection is opened again, and the event saved once", async () => {
    const app = await openApp()
    failWrites("UnknownError", 2)
    const { id } = await app.append("note", { text: "x" })
    expect(app.rescuing.value).toBe(false)
    expect((await openApp()).log.value.map((one) => one.id)).toEqual([id])
  })

  it("a dead one uses the spare place, says so, and brings the event back later", async () => {
    const app = await openApp()
    failWrites("UnknownError")
    const { id } = await app.append("note", { text: "x" })
    expect(app.rescuing.value).toBe(true)
    expect(app.rescued().map(({ event }) => event.id)).toEqual([id])
    expect(app.log.value.map((one) => one.id)).toEqual([id])

    const still = await openApp()
    expect(still.rescuing.value).toBe(true)
    expect(still.waitingIds.value).toEqual(new Set([id]))

    vi.restoreAllMocks()
    const healed = await openApp()
    expect(healed.rescuing.value).toBe(false)
    expect(healed.rescued()).toEqual([])
    expect((await healed.toSend("guest")).rows.map((row) => row.id)).toEqual([id])
  })

  it("says so no more once another tab has brought the events back", async () => {
    const app = await openApp()
    failWrites("UnknownError")
    await app.append("note", { text: "x" })
    vi.restoreAllMocks()
    await openApp()
    expect(app.rescuing.value).toBe(true)
    await app.bringBack()
    expect(app.rescuing.value).toBe(false)
    expect(app.rescued()).toEqual([])
  })

  it("starts empty and says so when there is none at all", async () => {
    vi.stubGlobal("indexedDB", { open: () => { throw new DOMException("no", "SecurityError") } })
    const app = await openApp()
    expect(app.ready.value).toBe(true)
    expect(app.rescuing.value).toBe(true)
    await app.append("note", { text: "x" })
    expect(app.rescued()).toHaveLength(1)
  })
})

describe("accounts", () => {
  it("take over what a guest did here, in one step", async () => {
    const app = await openApp()
    const { id } = await app.append("note", { text: "x" })
    await app.adopt(ACCOUNT)
    await app.reread()
    expect(app.account.value).toEqual(ACCOUNT)
    expect((await app.toSend("guest")).rows).toEqual([])
    expect((await app.toSend("ana")).rows.map((row) => row.id)).toEqual([id])
    expect(app.log.value.map((one) => one.id)).toEqual([id])
  })

  it("never see each other's events", async () => {
    const app = await openApp()
    await app.adopt(ACCOUNT)
    await app.reread()
    const hers = await app.append("note", { text: "hers" })
    await app.adopt(OTHER)
    await app.reread()
    expect(app.log.value).toEqual([])
    const his = await app.append("note", { text: "his" })
    expect((await app.toSend("ben")).rows.map((row) => row.id)).toEqual([his.id])
    expect((await app.toSend("ana")).rows.map((row) => row.id)).toEqual([hers.id])
    expect(await app.exportPhone()).not.toContain("hers")
  })

  it("that a second tab has just made get this tab's events too", async () => {
    const app = await openApp()
    const other = await openApp()
    await other.adopt(ACCOUNT)
    expect(app.account.value).toBeNull()
    const { id } = await app.append("note", { text: "x" })
    expect((await app.toSend("ana")).rows.map((row) => row.id)).toEqual([id])
  })

  it("keep a tab's events apart when another tab signed somebody else in", async () => {
    const app = await openApp()
    await app.adopt(ACCOUNT)
    await app.reread()
    await (await openApp()).adopt(OTHER)
    const { id } = await app.append("note", { text: "x" })
    expect((await app.toSend("ana")).rows.map((row) => row.id)).toEqual([id])
    expect((await app.toSend("ben")).rows).toEqual([])
  })
})

describe("what else is kept", () => {
  it("a form that was interrupted", async () => {
    await (await openApp()).draft<{ side: string; grade: number }>("intake").save({ side: "left" })
    const app = await openApp()
    const form = app.draft<{ side: string; grade: number }>("intake")
    await form.save({ grade: 2 })
    expect(form.value.value).toEqual({ side: "left", grade: 2 })
    await form.clear()
    expect((await openApp()).draft("intake").value.value).toEqual({})
  })

  it("a running application of ice, from start to the hour after", async () => {
    const [twenty] = program.ice.protocols
    if (!twenty) throw new Error("no protocol")
    const first = await openApp()
    // The clock went on while the app opened.
    vi.setSystemTime(Date.parse("2026-11-22T08:00:00Z"))
    await first.startIce(twenty, { barrier: true, heat_rub: false })
    vi.setSystemTime(Date.parse("2026-11-22T08:05:00Z"))
    const app = await openApp()
    expect(app.timer.value).toMatchObject({ protocol: "ice-20", deadline: Date.parse("2026-11-22T08:20:00Z") })
    expect(app.busy.value).toBe(true)
    await app.answerCheck({ at_s: 300, answer: "pink" })
    vi.setSystemTime(Date.parse("2026-11-22T08:21:00Z"))
    await app.endIce("complete")
    const { dayLog } = await import("../core/daylog")
    const [use, ...others] = dayLog(app.log.value, "2026-11-22").ice
    expect(others).toEqual([])
    expect(use).toMatchObject({ started_at: Date.parse("2026-11-22T08:00:00Z"), ended_at: Date.parse("2026-11-22T08:21:00Z"), outcome: "complete", checks: [{ at_s: 300, answer: "pink" }], after: null })
    await app.afterIce(use?.ice_id ?? "", "not-normal")
    expect(dayLog(app.log.value, "2026-11-22").ice[0]?.after).toBe("not-normal")
    expect((await openApp()).timer.value).toBeNull()
  })

  it("one application where the start was tapped twice", async () => {
    const [twenty] = program.ice.protocols
    if (!twenty) throw new Error("no protocol")
    const app = await openApp()
    await Promise.all([1, 2].map(() => app.startIce(twenty, { barrier: true, heat_rub: false })))
    expect(app.log.value).toHaveLength(1)
    expect(app.log.value[0]?.body).toMatchObject({ ice_id: app.timer.value?.ice_id })
  })

  it("choices of this phone", async () => {
    await (await openApp()).setPrefs({ theme: "dark", hear: false })
    expect((await openApp()).prefs.value).toMatchObject({ theme: "dark", hear: false, see: true })
  })
})

describe("the day", () => {
  it("turns at three in the night, never during a session or a timer", async () => {
    const app = await openApp()
    vi.setSystemTime(Date.parse("2026-11-23T03:30:00Z"))
    const over = app.beginSession()
    expect(await app.turnDay()).toBe(false)
    expect(app.today.value).toBe("2026-11-22")
    over()
    expect(await app.turnDay()).toBe(true)
    expect(app.today.value).toBe("2026-11-23")
  })

  it("shows the plan that covers it", async () => {
    const { bundleOf } = await import("../testing/bundle")
    const app = await openApp()
    await app.keepBundle("guest", bundleOf("2026-11-20", 14), null, "now")
    await app.keepBundle("guest", bundleOf("2026-11-22", 14), null, "now")
    await app.keepBundle("guest", bundleOf("2026-11-21", 1), null, "past")
    expect((await openApp()).bundle.value?.from).toBe("2026-11-22")
    vi.setSystemTime(Date.parse("2026-11-21T09:00:00Z"))
    const earlier = await openApp()
    expect(earlier.bundle.value?.from).toBe("2026-11-20")
    expect((await earlier.bundleFor("2026-11-21"))?.days).toHaveLength(1)
    expect(await earlier.bundleFor("2026-11-19")).toBeNull()
  })
})

it("exports everything without signal", async () => {
  const app = await openApp()
  const { id } = await app.append("note", { text: "hello" })
  const file = JSON.parse(await app.exportPhone()) as { events: { id: string }[]; unsent: string[] }
  expect(file.events.map((one) => one.id)).toEqual([id])
  expect(file.unsent).toEqual([id])
})
