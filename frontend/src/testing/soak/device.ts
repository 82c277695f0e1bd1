import { IDBFactory } from "fake-indexeddb"

import type { Clock } from "./clock"
import type { AskLock, Home } from "./home"
import type { Page } from "./tab"

/** The spare place: a few texts, as `localStorage` is in a browser. */
export class Texts {
  readonly kept = new Map<string, string>()
  getItem = (key: string): string | null => this.kept.get(key) ?? null
  setItem = (key: string, value: string): void => { this.kept.set(key, value) }
  removeItem = (key: string): void => { this.kept.delete(key) }
}

type Granted = (lock: unknown) => Promise<unknown>

/** Web Locks between the pages of one phone, as far as they are used: taken if they are free, or stolen. */
export class Locks {
  private readonly holders = new Map<string, { readonly page: Page; readonly lose: (reason: DOMException) => void }>()

  async request(page: Page, name: string, steal: boolean, run: Granted): Promise<unknown> {
    const holder = this.holders.get(name)
    if (holder && !steal) return run(null)
    holder?.lose(new DOMException("stolen", "AbortError"))
    let lose: (reason: DOMException) => void = () => undefined
    const stolen = new Promise<never>((_, reject) => { lose = reject })
    const mine = { page, lose }
    this.holders.set(name, mine)
    try {
      return await Promise.race([run({ name }), stolen])
    } finally {
      if (this.holders.get(name) === mine) this.holders.delete(name)
    }
  }

  /** A page that ends lets go. */
  letGo(page: Page): void {
    for (const [name, holder] of this.holders) if (holder.page === page) this.holders.delete(name)
  }
}

/** One phone: what it keeps, its cookies, its wall clock and its open pages. */
export class Device implements Home {
  disk = new IDBFactory()
  readonly texts = new Texts()
  readonly cookies = new Map<string, string>()
  readonly pages = new Map<string, Page>()
  off = 0
  readonly clock: Clock
  readonly base: string
  private readonly began: number
  private readonly lock: Locks | null

  constructor(clock: Clock, base: string, began: number, locks: boolean) {
    this.clock = clock
    this.base = base
    this.began = began
    this.lock = locks ? new Locks() : null
  }

  get credential(): boolean {
    return this.cookies.size > 0
  }

  wall = (): number => this.began + this.clock.steady + this.off

  headers(): Record<string, string> {
    return { origin: this.base, cookie: this.cookie() }
  }

  /** Takes the cookies that an answer sets. */
  take(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=")
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
  }

  locks(page: Page): AskLock | null {
    const { lock } = this
    return lock && ((name, { steal = false }, act) => lock.request(page, name, steal, act))
  }

  letGo(page: Page): void {
    this.lock?.letGo(page)
  }

  tellOthers(page: Page, news: unknown): void {
    for (const other of this.pages.values()) if (other !== page) setImmediate(() => { other.hear(news) })
  }

  /** Clears all that the browser keeps for the app, but not its cookies. */
  wipe(): void {
    for (const page of this.pages.values()) page.die()
    this.pages.clear()
    this.disk = new IDBFactory()
    this.texts.kept.clear()
  }
}
