import { Clock } from "./clock"
import type { Home } from "./home"
import { Page, type Program } from "./tab"
import { dice } from "../events"

/** The longest that a thing is waited for, in virtual milliseconds, before it counts as stuck. */
const PATIENCE_MS = 120_000
/** The longest that phones and server may be at something, in real milliseconds. */
const MOST_MS = 60_000
/** How many empty turns in a row mean that nothing is going on. */
const QUIET_TURNS = 4

/** One turn of the loop of everything. A browser does much in processes of its own: there it takes a while. */
const turn: () => Promise<void> = "setImmediate" in globalThis
  ? () => new Promise((resolve) => setImmediate(resolve))
  : () => new Promise((resolve) => setTimeout(resolve, 3))

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))

/** Something that should have ended did not. */
export class StuckError extends Error {}

/** Whether a promise is done, without waiting for it. */
class Watched<T> {
  over = false

  constructor(promise: Promise<T>) {
    const end = (): void => { this.over = true }
    promise.then(end, end)
  }
}

/** All phones of one history, and the time they share. */
export class World<Phone extends Home> {
  readonly clock = new Clock()
  readonly phones = new Map<string, Phone>()
  private readonly run: Program
  private readonly chance: () => number

  constructor(run: Program, seed: number) {
    this.run = run
    this.chance = dice(seed)
  }

  phone(name: string): Phone {
    const found = this.phones.get(name)
    if (!found) throw new Error(`no phone ${name}`)
    return found
  }

  page(phone: string, name: string): Page {
    const found = this.phone(phone).pages.get(name)
    if (!found) throw new Error(`no page ${name} on ${phone}`)
    return found
  }

  /** Opens the app in a new page; one of that name ends first. */
  async open(name: string, tab: string): Promise<Page> {
    const phone = this.phone(name)
    phone.pages.get(tab)?.die()
    const page = new Page(phone, this.run, this.clock, this.chance)
    phone.pages.set(tab, page)
    await this.finish(page, page.app.boot())
    page.app.seek(phone.credential)
    await this.finish(page, page.app.bootRest())
    return page
  }

  /** Lets everything run that waits for no time to pass. */
  async settle(): Promise<void> {
    const end = performance.now() + MOST_MS
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      const pages = [...this.phones.values()].flatMap((phone) => [...phone.pages.values()])
      // While all that goes on is calls, the server has the machine to itself.
      await (pages.some((page) => page.calling) && pages.every((page) => page.disk.idle) ? rest() : turn())
      quiet = pages.every((page) => page.idle) ? quiet + 1 : 0
      if (performance.now() > end) throw new StuckError("it never settles")
    }
  }

  /** Lets time pass. */
  async advance(ms: number): Promise<void> {
    const until = this.clock.steady + ms
    while (this.clock.step(until)) await this.settle()
  }

  /**
   * Waits for something a page does, time passing only as far as it must. False where it does not end: the page died,
   * or one of its calls is held up.
   */
  async finish(page: Page, promise: Promise<unknown>): Promise<boolean> {
    const watched = new Watched(promise)
    const until = this.clock.steady + PATIENCE_MS
    for (;;) {
      await this.settle()
      if (watched.over) {
        await promise
        return true
      }
      if (page.dead || page.holding) return false
      const next = this.clock.next()
      if (next === null || this.clock.steady + next > until) throw new StuckError("it is stuck")
      this.clock.step(this.clock.steady + next)
    }
  }

  end(): void {
    for (const { pages } of this.phones.values()) for (const page of pages.values()) page.die()
  }
}
