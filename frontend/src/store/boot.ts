import { planDay } from "../core/days"
import { ahead, now } from "../device/clock"
import { hear, type News } from "./channel"
import { use, type Database } from "./db"
import { loadDrafts } from "./draft"
import { loadTimer } from "./timer"
import { bringBack } from "./journal"
import { changes, rows, waiting } from "./log"
import { currentBundle } from "./plan"
import { rescued, rescuing } from "./rescue"
import { allOf, ownerOf, type Account, type LogRow } from "./rows"
import { account, bundle, firstPrefs, prefs, program, ready, today } from "./state"

const accountOf = async (db: Database): Promise<Account | null> =>
  ((await db.get("meta", "account")) as Account | undefined) ?? null

/** Reads the log and what of it waits to be sent. */
async function readLog(db: Database, owner: string): Promise<[Map<string, LogRow>, Set<string>]> {
  const read = db.transaction(["log", "outbox"])
  const [known, unsent] = await Promise.all([
    read.objectStore("log").getAll(allOf(owner)), read.objectStore("outbox").getAllKeys(allOf(owner)), read.done,
  ])
  const found = new Map<string, LogRow>(known.map((row) => [row.id, row]))
  const spare = rescued().filter((one) => one.account === owner).map(({ event }) => event)
  for (const event of spare) if (!found.has(event.id)) found.set(event.id, { account: owner, id: event.id, day: event.day, event })
  const left = [...unsent.map(([, id]) => id), ...spare.map(({ id }) => id)].filter((id) => found.get(id)?.status === undefined)
  return [found, new Set(left)]
}

/** Reads everything that belongs to the account on this phone. */
async function readAll(db: Database): Promise<void> {
  const before = changes.count
  const signedIn = await accountOf(db)
  const owner = ownerOf(signedIn)
  const [offered, catalogue, [found, left]] = await Promise.all([
    currentBundle(db, owner, today.value), db.getAll("program"), readLog(db, owner),
  ])
  // Something was kept or taken in meanwhile: what was read is old already.
  if (changes.count !== before) return readAll(db)
  account.value = signedIn
  bundle.value = offered
  // Cleared away with the rest of the phone, it is still what is on the screen.
  program.value = catalogue[0]?.program ?? program.value
  rows.value = found
  waiting.value = left
}

async function readPrefs(db: Database): Promise<void> {
  prefs.value = { ...firstPrefs, ...(await db.get("prefs", "prefs")) }
}

/** Reads the account, its log and its plan again. */
export const reread = (): Promise<void> => use(readAll)

/** Reads everything again, what was begun as well: another account has taken the place of this one. */
export const readAnew = (): Promise<void> => use(async (db) => {
  await Promise.all([loadTimer(db), loadDrafts(db), readAll(db)])
})

/** Everything that is on the phone: what belongs to the account, and the choices that belong to the phone. */
const readPhone = (): Promise<unknown> => Promise.all([use(readPrefs), readAnew()])

let rereading: Promise<void> | null = null

async function heard(news: News): Promise<void> {
  if (news === "prefs") return use(readPrefs)
  if (news === "timer") return use(loadTimer)
  if (news === "draft") return use(loadDrafts)
  // What is being read may be from before the news, and is read again. So one reading does for much news at once.
  changes.count += 1
  if (news === "account") return readAnew()
  rereading ??= reread().finally(() => { rereading = null })
  return rereading
}

/**
 * Reads what this phone holds, and from then on what other tabs change. Never rejects: without storage the app starts
 * empty and says so through `rescuing`.
 */
export async function boot(): Promise<void> {
  hear((news) => { heard(news).catch(() => undefined) })
  today.value = planDay(now(), ahead())
  try {
    await readPhone()
  } catch {
    rescuing.value = true
  }
  ready.value = true
}

/** Puts what stood in the spare place back, and reads what could not be read. Never rejects. */
export async function bootRest(): Promise<void> {
  if (!rescuing.value && rescued().length === 0) return
  await bringBack().then(readPhone).catch(() => { rescuing.value = true })
}
