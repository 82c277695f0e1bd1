import { dateOn, type Clock } from "./clock"
import { Disk } from "./disk"
import type { AskLock, Home } from "./home"
import type * as app from "./page"

export type App = typeof app

/** Everything of a browser that the app's code finds around it. */
const NAMES = [
  "globalThis", "indexedDB", "localStorage", "navigator", "BroadcastChannel", "fetch", "AbortSignal", "Date", "performance", "Math",
  "crypto", "setTimeout", "clearTimeout", "setInterval", "document", "addEventListener",
] as const

/** Makes the app anew, in a page of its own: its code is read once and run for each page. */
export type Program = (...around: readonly unknown[]) => App

export function program(code: string): Program {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the built app, run with a browser of our own around it
  return new Function(...NAMES, `${code}\nreturn soak`) as Program
}

/** How many calls were sent to be held up, ever. */
export const holds = { asked: 0 }

/** An answer with all of its body, or with one that cannot be read. */
async function whole(answer: Response): Promise<Response> {
  const { status, headers } = answer
  const bare = status === 204 || status === 304
  try {
    const body = await answer.arrayBuffer()
    return new Response(bare ? null : body, { status, headers })
  } catch (error) {
    return Object.assign(new Response(null, { status, headers }), { json: () => Promise.reject(error as Error) })
  }
}

const never = <T>(): Promise<T> => new Promise(() => undefined)

/** One tab of the app on a phone. */
export class Page {
  private over = false
  /** What becomes of the next calls, in order: see the proxy. */
  fates: string[] = []
  /** Calls on their way, those of them that get no answer ever, and those that get one when they are let go. */
  private calls = 0
  private hanging = 0
  private readonly held = new Set<symbol>()
  readonly disk: Disk
  readonly app: App
  readonly home: Home
  private readonly clock: Clock
  private readonly chance: () => number
  private readonly listeners: { type: string; act: () => void }[] = []
  private readonly timers = new Set<number>()
  private readonly ending = new AbortController()
  private heard: (news: { data: unknown }) => void = () => undefined

  constructor(home: Home, run: Program, clock: Clock, chance: () => number) {
    this.home = home
    this.clock = clock
    this.chance = chance
    this.disk = new Disk(home.disk, this)
    this.app = this.load(run)
  }

  /** Ends it at once, as a phone does that runs short of memory. */
  die(): void {
    if (this.over) return
    this.over = true
    this.ending.abort()
    this.disk.end()
    this.home.letGo(this)
    for (const timer of this.timers) this.clock.clear(timer)
  }

  /** Whether it has ended. What it had under way goes nowhere then. */
  get dead(): boolean {
    return this.over
  }

  private ended(): boolean {
    return this.over
  }

  get idle(): boolean {
    return this.dead || (this.disk.idle && !this.calling)
  }

  /** Whether an answer is to come by itself. */
  get calling(): boolean {
    return !this.dead && this.calls !== this.hanging + this.held.size
  }

  /** Whether a call of it is held up until somebody lets it go. */
  get holding(): boolean {
    return this.held.size > 0
  }

  /** Lets it do nothing more by itself, as browsers do with a tab that nobody has looked at for long. */
  freeze(): void {
    for (const timer of this.timers) this.clock.clear(timer)
    this.timers.clear()
  }

  /** What was held up goes on: its answer is to come. */
  letGo(): void {
    this.held.clear()
  }

  /** Says something to the app that browsers say, such as `online`. */
  tell(type: string): void {
    for (const listener of this.listeners) if (listener.type === type) listener.act()
  }

  hear(data: unknown): void {
    if (!this.dead) this.heard({ data })
  }

  private readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    if (this.dead) return never()
    const fate = this.fates.shift() ?? "ok"
    const call = Symbol(fate)
    const hangs = Number(fate === "hang")
    this.calls += 1
    this.hanging += hangs
    if (fate.startsWith("hold")) {
      this.held.add(call)
      holds.asked += 1
    }
    const { home } = this
    const headers = { ...(init.headers as Record<string, string>), "x-fate": fate, ...home.headers() }
    try {
      const answer = await fetch(home.base + path, { ...init, headers, signal: AbortSignal.any([this.ending.signal, ...(init.signal ? [init.signal] : [])]) })
      if (this.ended()) return await never()
      home.take(answer)
      return await whole(answer)
    } catch (error) {
      if (this.ended()) return await never()
      throw error
    } finally {
      this.calls -= 1
      this.hanging -= hangs
      this.held.delete(call)
    }
  }

  private load(run: Program): App {
    const { clock, home, disk } = this
    const { texts } = home
    const locks = home.locks(this)
    const set = (act: () => void, ms?: number, every: number | null = null): number => {
      if (this.dead) return 0
      const id = clock.set(act, ms, every)
      this.timers.add(id)
      return id
    }
    const timeout = (ms: number): AbortSignal => {
      const ending = new AbortController()
      set(() => { ending.abort(new DOMException("too long", "TimeoutError")) }, ms)
      return ending.signal
    }
    const tell = (data: unknown): void => { if (!this.dead) home.tellOthers(this, data) }
    const heard = (act: (news: { data: unknown }) => void): void => { this.heard = act }
    class Channel {
      postMessage = tell
      addEventListener = (_: string, act: (news: { data: unknown }) => void): void => { heard(act) }
    }
    const kept = {
      getItem: (key: string) => texts.getItem(key),
      setItem: (key: string, value: string) => { if (!this.dead) texts.setItem(key, value) },
      removeItem: (key: string) => { if (!this.dead) texts.removeItem(key) },
    }
    const request: AskLock = async (name, how, act) => {
      if (this.dead || !locks) return never()
      let asking = true
      const answered = (): void => {
        if (asking) this.calls -= 1
        asking = false
      }
      this.calls += 1
      return locks(name, how, (lock) => {
        answered()
        return act(lock)
      }).finally(answered)
    }
    const listen = (type: string, act: () => void): void => { this.listeners.push({ type, act }) }
    const around: Record<(typeof NAMES)[number], unknown> = {
      globalThis: { BroadcastChannel: Channel },
      indexedDB: disk.indexedDB,
      localStorage: kept,
      navigator: locks ? { locks: { request } } : {},
      BroadcastChannel: Channel,
      fetch: this.fetch,
      AbortSignal: { timeout },
      Date: dateOn(() => home.wall()),
      performance: { now: () => clock.steady },
      Math: Object.assign(Object.create(Math) as Math, { random: this.chance }),
      crypto: { getRandomValues: (bytes: Uint8Array) => bytes.map(() => Math.floor(this.chance() * 256)) },
      setTimeout: set,
      clearTimeout: (id: number | undefined) => { clock.clear(id) },
      setInterval: (act: () => void, ms: number) => set(act, ms, ms),
      document: { visibilityState: "visible", addEventListener: listen, documentElement: { dataset: {} } },
      addEventListener: listen,
    }
    return run(...NAMES.map((name) => around[name]))
  }
}
