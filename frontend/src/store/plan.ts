import { addDays } from "../core/days"
import type { Bundle, Day, Program } from "../core/model"
import { tell } from "./channel"
import { use, type Database } from "./db"
import { changes } from "./log"
import { ownerOf, type BundleRow } from "./rows"
import { account, bundle, program, today } from "./state"

const KEEP_DAYS = 60

/** The bundle to show on `day`: the latest that begins by then, else the first there is. */
export async function currentBundle(db: Database, owner: string, day: Day): Promise<Bundle | null> {
  // Only the keys of all that are kept: each plan is large, and reading them all would make every start slower.
  const kept = await db.getAllKeys("bundle", IDBKeyRange.bound([owner, "now"], [owner, "now", []]))
  const key = kept.findLast(([, , from]) => from <= day) ?? kept[0]
  return (key && await db.get("bundle", key))?.bundle ?? null
}

/** The plan kept for an earlier day, as the phone last had it. */
export async function bundleFor(day: Day): Promise<Bundle | null> {
  const owner = ownerOf(account.value)
  return use(async (db) =>
    (await db.get("bundle", [owner, "past", day]) ?? await db.get("bundle", [owner, "now", day]))?.bundle ?? null)
}

/** The hash of the plan kept from `day` on, to ask whether it has changed. */
export async function bundleTag(day: Day, sort: BundleRow["sort"]): Promise<string | null> {
  const owner = ownerOf(account.value)
  return use(async (db) => (await db.get("bundle", [owner, sort, day]))?.etag ?? null)
}

/** Keeps a plan; one asked for on its first day is shown. */
export async function keepBundle(owner: string, made: Bundle, etag: string | null, sort: BundleRow["sort"]): Promise<void> {
  await use(async (db) => {
    const write = db.transaction("bundle", "readwrite")
    const old = IDBKeyRange.bound([owner, sort], [owner, sort, addDays(made.from, -KEEP_DAYS)])
    await Promise.all([
      write.store.delete(old),
      write.store.put({ account: owner, sort, from: made.from, etag, bundle: made }),
      write.done,
    ])
  })
  if (sort === "past" || owner !== ownerOf(account.value)) return
  changes.count += 1
  if (made.from === today.value || bundle.value === null) bundle.value = made
  tell("plan")
}

/** The hash of the program kept here. */
export const programTag = (): Promise<string | null> => use(async (db) => (await db.getAll("program"))[0]?.etag ?? null)

/** Keeps the program in place of the one before. */
export async function keepProgram(made: Program, etag: string | null): Promise<void> {
  await use(async (db) => {
    const write = db.transaction("program", "readwrite")
    await Promise.all([write.store.clear(), write.store.put({ id: made.id, etag, program: made }), write.done])
  })
  changes.count += 1
  program.value = made
  tell("plan")
}
