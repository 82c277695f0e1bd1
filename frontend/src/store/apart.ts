import { use } from "./db"
import { ownerOf } from "./rows"
import { account } from "./state"

/** Entries of an account that is no longer open on this phone. */
export interface Apart {
  readonly owner: string
  readonly count: number
}

/** What this phone keeps apart: the entries of every account but its own. */
export async function keptApart(): Promise<readonly Apart[]> {
  const mine = ownerOf(account.value)
  const found = new Map<string, number>()
  for (const [owner] of await use((db) => db.getAllKeys("log"))) {
    if (owner !== mine) found.set(owner, (found.get(owner) ?? 0) + 1)
  }
  return [...found].map(([owner, count]) => ({ owner, count }))
}
