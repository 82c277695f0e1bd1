import { uuid7 } from "../../core/ids"
import type { JournalEvent } from "../../core/model"
import type { DiskPlan } from "./disk"
import type { Home } from "./home"
import { look } from "./look"
import { holds, type Page } from "./tab"
import type { World } from "./world"

/** What may be asked of phones. */
export interface Ask {
  readonly op: string
  readonly device: string
  readonly page: string
  readonly to: string
  readonly name: string
  readonly ms: number
  readonly times: number
  readonly seed: number
  readonly base: string
  readonly began: number
  readonly off: number
  readonly locks: boolean
  readonly credential: boolean
  readonly kind: string
  readonly body: object
  readonly day: string
  readonly fates: readonly string[]
  readonly plan: DiskPlan
  readonly method: string
  readonly path: string
  readonly text: string
  readonly kept: Readonly<Record<string, string>>
}

export type Ops = Record<string, (ask: Ask) => Promise<object>>

/** Fills in what most do not say. */
export const asked = (part: Partial<Ask>): Ask => ({ fates: [], plan: {}, kept: {}, ...part }) as unknown as Ask

/** What pages can be told to do, wherever they are. */
export function pageOps<Phone extends Home>(world: () => World<Phone>, pending: Map<Page, Promise<unknown>>): Ops {
  /** Runs something of a page with its troubles armed, and says how it ended. */
  const act = async (ask: Ask, work: (page: Page) => Promise<unknown>): Promise<object> => {
    const page = world().page(ask.device, ask.page)
    page.fates.push(...ask.fates)
    page.disk.arm(ask.plan)
    let value: unknown = null
    const done = work(page).then((made) => { value = made })
    let ended: boolean
    try {
      ended = await world().finish(page, done)
    } catch (error) {
      if (!(error instanceof page.app.SaveProblem)) throw error
      return { failed: error.message, holds: holds.asked }
    } finally {
      if (!page.dead) page.disk.arm({})
      page.fates = []
    }
    if (!ended && !page.dead) pending.set(page, done)
    const spare = page.dead ? {} : { spare: page.app.rescued().length }
    return { ended: ended && !page.dead, dead: page.dead, holds: holds.asked, value: page.dead ? null : value, ...spare }
  }
  return {
    open: async ({ device, page }) => {
      await world().open(device, page)
      return {}
    },
    tap: (ask) => act(ask, (page) => {
      const append = page.app.append as (kind: string, body: object, day: string) => Promise<unknown>
      return append(ask.kind, ask.body, ask.day)
    }),
    flush: (ask) => act(ask, (page) => page.app.flush()),
    /** Waits for what was held up and has been let go. */
    resume: async (ask) => {
      const page = world().page(ask.device, ask.page)
      const done = pending.get(page)
      pending.delete(page)
      page.letGo()
      return { ended: done === undefined || (await world().finish(page, done)) }
    },
    /** Saves a great many notes at once, as a long time without signal leaves them. */
    fill: async ({ device, page, times, day }) => {
      const { app, home } = world().page(device, page)
      const owner = app.account.value?.account_id ?? ""
      const made = Array.from({ length: times }, (_, at): JournalEvent => {
        const id = uuid7(home.wall() - times + at, new Uint8Array(10).fill(at % 251))
        return { id, kind: "note", v: 1, day, at: new Date(home.wall()).toISOString(), tz: "UTC", body: { text: String(at) } }
      })
      await app.keep(made, owner)
      return { made }
    },
    tell: async ({ device, page, name }) => {
      world().page(device, page).tell(name)
      await world().settle()
      return {}
    },
    freeze: ({ device, page }) => {
      world().page(device, page).freeze()
      return Promise.resolve({})
    },
    watch: async ({ device, page }) => {
      world().page(device, page).app.watchOccasions()
      await world().settle()
      return {}
    },
    advance: async ({ ms }) => {
      await world().advance(ms)
      return {}
    },
    jump: ({ device, ms }) => {
      world().phone(device).off += ms
      return Promise.resolve({})
    },
    look: async ({ device, page }) => ({ ...await look(world().page(device, page)), steady: world().clock.steady }),
    export: async ({ device, page }) => ({ text: await world().page(device, page).app.exportPhone() }),
  }
}
