import { readFileSync } from "node:fs"
import { createInterface } from "node:readline"

import "fake-indexeddb/auto"

import { copyDisk } from "./copy"
import { Device } from "./device"
import { asked, pageOps, type Ask, type Ops } from "./ops"
import { program, type Page } from "./tab"
import { World } from "./world"

const run = program(readFileSync(process.argv[2] ?? "", "utf8"))
const pending = new Map<Page, Promise<unknown>>()
let world = new World<Device>(run, 0)
let made = (locks: boolean): Device => new Device(world.clock, "", 0, locks)

const OPS: Ops = {
  ...pageOps(() => world, pending),
  reset: async ({ base, began, seed }) => {
    world.end()
    pending.clear()
    await world.settle()
    world = new World(run, seed)
    made = (locks) => new Device(world.clock, base, began, locks)
    return {}
  },
  device: ({ device, locks }) => {
    world.phones.set(device, made(locks))
    return Promise.resolve({})
  },
  clone: async ({ device, to, locks }) => {
    const [from, copy] = [world.phone(device), made(locks)]
    world.phones.set(to, copy)
    await copyDisk(from.disk, copy.disk)
    for (const [name, value] of from.cookies) copy.cookies.set(name, value)
    for (const [name, value] of from.texts.kept) copy.texts.kept.set(name, value)
    copy.off = from.off
    return {}
  },
  kill: ({ device, page }) => {
    world.page(device, page).die()
    world.phone(device).pages.delete(page)
    return Promise.resolve({})
  },
  wipe: ({ device }) => {
    world.phone(device).wipe()
    return Promise.resolve({})
  },
  cookies: ({ device, kept }) => {
    const { cookies } = world.phone(device)
    const before = Object.fromEntries(cookies)
    cookies.clear()
    for (const [name, value] of Object.entries(kept)) cookies.set(name, value)
    return Promise.resolve({ before })
  },
  request: async ({ device, method, path, text }) => {
    const phone = world.phone(device)
    const headers = { "content-type": "application/json", ...phone.headers() }
    const answer = await fetch(phone.base + path, { method, headers, body: method === "GET" ? null : text })
    phone.take(answer)
    return { status: answer.status, text: await answer.text() }
  },
}

// What a page that died had under way is refused, and nobody is left to hear of it.
process.on("unhandledRejection", () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const ask = asked(JSON.parse(line) as Partial<Ask>)
  let answer: object
  try {
    const op = OPS[ask.op]
    answer = op ? await op(ask) : { error: `no ${ask.op}` }
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

// A call that is still held up would keep the process for as long as it lasts.
process.exit()
