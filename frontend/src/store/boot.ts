import { addDays, planDay, type Day } from "../core/days"
import { now, timezone } from "../device/clock"
import { hear, tell, type News } from "./channel"
import { use, type Database } from "./db"
import { loadDrafts } from "./draft"
import { loadTimer } from "./timer"
import { bringBack } from "./journal"
import { rows, waiting } from "./log"
import { currentBundle } from "./plan"
import { rescued, rescuing } from "./rescue"
import { allOf, ownerOf, type Account, type LogRow } from "./rows"
import { account, bundle, firstPrefs, prefs, program, ready, today } from "./state"

/** How far back the first look reaches; the rest of the log follows at once after it. */
const FIRST_LOOK_DAYS = 45

const accountOf = async (db: Database): Promise<Account | null> =>
  ((await db.get("meta", "account")) as Account | undefined) ?? null

async function readLog(db: Database, owner: string, since: Day | null): Promise<void> {
  const range = since === null ? null : IDBKeyRange.bound([owner, since], [owner, []])
  const [known, unsent] = await Promise.all([
    range ? db.getAllFromIndex("log", "day", range) : db.getAll("log", allOf(owner)),
    db.getAllKeys("outbox", allOf(owner)),
  ])
  const spare = rescued().filter((one) => one.account === owner)
  const found = new Map<string, LogRow>(known.map((row) => [row.id, row]))
  for (const { event } of spare) if (!found.has(event.id)) found.set(event.id, { account: owner, id: event.id, day: event.day, event })
  rows.value = found
  const refused = new Set(known.filter(({ status }) => status !== undefined).map(({ id }) => id))
  waiting.value = new Set([...unsent.map(([, id]) => id), ...spare.map(({ event }) => event.id)].filter((id) => !refused.has(id)))
}

/** Reads everything that belongs to the account on this phone, the newest part of the log first. */
async function readAll(db: Database, quick: boolean): Promise<void> {
  const signedIn = await accountOf(db)
  const owner = ownerOf(signedIn)
  const [offered, catalogue] = await Promise.all([
    currentBundle(db, owner, today.value), db.getAll("program"), readLog(db, owner, quick ? addDays(today.value, -FIRST_LOOK_DAYS) : null),
  ])
  account.value = signedIn
  bundle.value = offered
  program.value = catalogue[0]?.program ?? null
}

async function readPrefs(db: Database): Promise<void> {
  prefs.value = { ...firstPrefs, ...(await db.get("prefs", "prefs")) }
}

/** Reads the account, its log and its plan again, as after a change of account. */
export const reread = (): Promise<void> => use((db) => readAll(db, false))

async function heard(news: News): Promise<void> {
  if (news === "prefs") await use(readPrefs)
  else if (news === "timer") await use(loadTimer)
  else if (news === "draft") await use(loadDrafts)
  else await reread()
}

/**
 * Reads what today's plan needs, so that it can be drawn. Never rejects: without storage the app starts empty and says
 * so through `rescuing`.
 */
export async function boot(): Promise<void> {
  today.value = planDay(now(), timezone())
  try {
    await use((db) => Promise.all([readPrefs(db), loadTimer(db), loadDrafts(db), readAll(db, true)]))
  } catch {
    rescuing.value = true
  }
  ready.value = true
}

/** Reads the rest, and from then on what other tabs change. Never rejects. */
export async function bootRest(): Promise<void> {
  hear((news) => { heard(news).catch(() => undefined) })
  await bringBack().then(reread).catch(() => { rescuing.value = true })
}

/** Tells other tabs to read everything again. */
export const tellAccount = (): void => { tell("account") }
