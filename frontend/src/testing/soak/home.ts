import type { Clock } from "./clock"
import type { Page } from "./tab"

export type AskLock = (name: string, how: { steal?: boolean }, act: (lock: unknown) => Promise<unknown>) => Promise<unknown>

/** What one phone's browser gives every page of the app: made up in Node, the real one in a browser. */
export interface Home {
  readonly clock: Clock
  /** Where calls go, in front of their path. */
  readonly base: string
  readonly disk: IDBFactory
  readonly texts: Pick<Storage, "getItem" | "setItem" | "removeItem">
  readonly pages: Map<string, Page>
  /** Whether the server let this phone in before. */
  readonly credential: boolean
  /** Milliseconds that its wall clock is off. */
  off: number
  wall(): number
  headers(): Record<string, string>
  take(answer: Response): void
  /** Web Locks; null where the browser has none. */
  locks(page: Page): AskLock | null
  letGo(page: Page): void
  /** A way for pages of this phone to tell each other. */
  tellOthers(page: Page, news: unknown): void
}
