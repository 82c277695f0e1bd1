import type { Clock } from "./clock"
import type { AskLock, Home } from "./home"
import { asked, pageOps, type Ask, type Ops } from "./ops"
import { program, type Page } from "./tab"
import { World } from "./world"

/** The phone that this tab of a real browser is on. */
class Here implements Home {
  readonly base = ""
  readonly disk = indexedDB
  readonly texts = localStorage
  readonly pages = new Map<string, Page>()
  readonly clock: Clock
  readonly credential: boolean
  off: number
  private readonly began: number
  private readonly channel = new BroadcastChannel("soak")

  constructor(clock: Clock, began: number, credential: boolean, off: number) {
    this.clock = clock
    this.began = began
    this.credential = credential
    this.off = off
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => { for (const page of this.pages.values()) page.hear(data) }
  }

  wall(): number {
    return this.began + this.clock.steady + this.off
  }

  headers(): Record<string, string> {
    return {}
  }

  take(): void {
    // A browser keeps its cookies itself.
  }

  locks(): AskLock {
    return (name, how, act) => navigator.locks.request(name, how, act)
  }

  letGo(): void {
    // A page that ends lets go by itself.
  }

  tellOthers(_: Page, news: unknown): void {
    this.channel.postMessage(news)
  }
}

const pending = new Map<Page, Promise<unknown>>()
let world: World<Here> | null = null

function here(): World<Here> {
  if (!world) throw new Error("not begun")
  return world
}

const OPS: Ops = {
  ...pageOps(here, pending),
  begin: async ({ device, page, began, off, ms, seed, credential }) => {
    world = new World(program(await (await fetch("/soak/app.js")).text()), seed)
    world.clock.steady = ms
    world.phones.set(device, new Here(world.clock, began, credential, off))
    await world.open(device, page)
    return {}
  },
}

/** What the test says to this tab. */
Object.assign(globalThis, {
  soak: async (part: Partial<Ask>): Promise<object> => {
    const ask = asked(part)
    const op = OPS[ask.op]
    if (!op) throw new Error(`no ${ask.op}`)
    return op(ask)
  },
})
