import { Problem } from "../api/client"
import { backOff } from "../core/outbox"
import { chance, steady } from "../device/clock"
import { bringBack, SaveProblem, waitingIds } from "../store/journal"
import { bundle, program, today } from "../store/state"
import { exchange } from "./exchange"
import { found, identity, tellZone } from "./identity"
import { alone } from "./lock"
import { fetchPlan, refreshProgram } from "./plan"
import { problem, sending, why, type SyncTrouble } from "./state"

export { planOf } from "./plan"

/** When another tab is at it, it is asked again after this long. */
const OTHER_TAB_MS = 2000
/** A page that is answered with more to do each time stops here and goes on at the next trigger. */
const MOST_ROUNDS = 500

let flight: Promise<void> | null = null
/** Somebody asked while a flight was on its way: what they saved may have missed it. */
const wanted = { again: false }
let failures = 0
/** Of the steady clock: setting the phone's own must not put sending off. */
let notBefore = 0
let asked = false
let later: ReturnType<typeof setTimeout> | undefined

/** 404: the browser is signed in as somebody who has no such device, so nothing went to them. */
const TROUBLES: Readonly<Record<number, SyncTrouble>> = { 0: "offline", 401: "signed_out", 404: "other_account" }

function troubleOf(error: unknown): SyncTrouble | null {
  // The phone's own storage does not answer: that is said where it is about, and it is not the server's fault.
  if (error instanceof SaveProblem) return null
  return (error instanceof Problem ? TROUBLES[error.status] : undefined) ?? "server"
}

/** Whether that somebody still has something to send, or to ask. */
const askedAgain = (): boolean => wanted.again && (unsent() || !asked)

function tryLater(ms: number): void {
  clearTimeout(later)
  later = setTimeout(() => { void flush() }, ms)
}

function failed(error: unknown): void {
  problem.value = troubleOf(error)
  why.value = problem.value === "server" && error instanceof Problem ? error.title : ""
  failures += 1
  if (problem.value === "signed_out" || problem.value === "other_account") return
  const told = error instanceof Problem ? error.retryAfter : null
  if (told !== null) notBefore = steady() + told * 1000
  tryLater(Math.max(notBefore - steady(), backOff(failures, chance())))
}

/** Sends all that waits and takes in all that is new; then asks for the plan where it may have changed. */
async function round(): Promise<void> {
  await bringBack()
  if (!program.value) await refreshProgram()
  const who = await identity()
  if (!who) return
  let head: number | null = null
  for (let turn = 0; turn < MOST_ROUNDS; turn += 1) {
    const { more, head: told } = await exchange(who)
    head = told ?? head
    if (!more) break
  }
  const plan = bundle.value
  if (!asked) await tellZone(who).catch(() => undefined)
  if (!asked || plan?.as_of.rev !== head || plan.from !== today.value) await fetchPlan()
  asked = true
}

async function fly(): Promise<void> {
  sending.value = true
  try {
    do {
      wanted.again = false
      if (!(await alone(round))) {
        tryLater(OTHER_TAB_MS)
        return
      }
    } while (askedAgain())
    problem.value = null
    failures = 0
    found()
    clearTimeout(later)
  } catch (error) {
    failed(error)
  } finally {
    sending.value = false
  }
}

/** Sends what waits and takes in what is new. Never rejects: `sync` says how it went. */
export function flush(): Promise<void> {
  if (steady() < notBefore) {
    tryLater(notBefore - steady())
    return Promise.resolve()
  }
  wanted.again = flight !== null
  flight ??= fly().finally(() => { flight = null })
  return flight
}

/** Asks for today's plan and the program, where they have changed. Never rejects. */
export async function refreshPlan(): Promise<void> {
  asked = false
  await flush()
}

/** Whether anything waits to be sent. */
export const unsent = (): boolean => waitingIds.value.size > 0
