import { dayLog, tickKey, type DayLog } from "./daylog"
import type { Day } from "./days"
import { held } from "./hold"
import type {
  Bundle, GateAnswer, JournalEvent, Lock, LockLevel, PlanDay, Program, Slot, SlotId, Variant,
} from "./model"
import { joinLocks, levels } from "./redflags"
import { standing, uncounted } from "./standing"

/** What the phone shows of one day. */
export type Shown =
  | {
      readonly kind: "plan"
      readonly day: PlanDay
      readonly variant: Variant
      /** Shown instead of the day's own plan until the server has answered. */
      readonly hold: boolean
      /** This morning's score is still to be asked. */
      readonly asked: boolean
      /** The bundle does not reach this far: the last hold is shown, and it needs signal. */
      readonly beyond: boolean
    }
  | {
      readonly kind: "locked"
      readonly level: LockLevel
      readonly flags: readonly string[]
      /** What opens it is saved here and waits for the server's answer. */
      readonly released: boolean
    }
  | { readonly kind: "waiting"; readonly why: "first" | "past" }

/**
 * What to show of `day`, from the server's bundle and the phone's own log. It decides nothing of its own: it picks
 * among what the server sent, and locks by the program's own rules.
 */
export function show(
  bundle: Bundle | null, program: Program | null, log: readonly JournalEvent[], day: Day, today: Day,
): Shown {
  const flags = program ? levels(program, log, day, (event) => !bundle || uncounted(event, bundle)) : null
  const locked = day >= today ? lockShown(bundle, flags?.lock ?? null, log) : null
  if (locked) return locked
  if (!bundle || !program) return { kind: "waiting", why: "first" }
  if (day < bundle.from) return { kind: "waiting", why: "past" }
  const own = dayLog(log, day)
  const asked = day === today && own.morning === undefined
  const planned = bundle.days.find(({ date }) => date === day)
  const last = bundle.days.at(-1)
  if (!planned) {
    if (!last) return { kind: "waiting", why: "first" }
    return { kind: "plan", day: dayTicked(last, own), variant: withDone(settled(bundle, last, own), program, log, own), hold: true, asked, beyond: true }
  }
  const known = planned.if_morning === null
  const worsened = known && own.morning !== undefined && own.morning > (planned.morning ?? 0)
  const hold = day >= today && (worsened || flags?.owed === true || held(bundle, program, log, day))
  const variant = hold ? settled(bundle, planned, own) : ownVariant(planned, own)
  return { kind: "plan", day: dayTicked(planned, own), variant: withDone(variant, program, log, own), hold, asked: asked && planned.morning === null, beyond: false }
}

/** The lock that the server sent, or that answers here have raised since. Only the server opens its own. */
function lockShown(bundle: Bundle | null, here: Lock | null, log: readonly JournalEvent[]): Shown | null {
  const sent = bundle?.standing.lock ?? null
  const lock = joinLocks(sent, here)
  if (!lock) return null
  const opens = !here && standing(log).some((event) =>
    (!bundle || uncounted(event, bundle)) && (event.kind === "clearance" ? event.body.seen_on <= event.day : event.kind === "screen" && sent?.level === "SCREEN"))
  return { kind: "locked", level: lock.level, flags: lock.flags, released: opens }
}

/** The variant of the day for the morning score that is known here; without one, as if nobody answers. */
function ownVariant(planned: PlanDay, { morning }: DayLog): Variant {
  const index = morning === undefined ? undefined : planned.if_morning?.[morning]
  return (index === undefined ? undefined : planned.variants[index]) ?? planned.plan
}

/** The day's hold; a day that carries none borrows the nearest later one, then an earlier one. */
function settled(bundle: Bundle, planned: PlanDay, own: DayLog): Variant {
  const later = bundle.days.filter(({ date }) => date >= planned.date)
  const earlier = bundle.days.filter(({ date }) => date < planned.date).reverse()
  return [...later, ...earlier].find(({ hold }) => hold)?.hold ?? ownVariant(planned, own)
}

/** The variant with what this phone knows to be done: ticks, and a run, hops or a test that are not offered twice. */
function withDone(variant: Variant, program: Program, log: readonly JournalEvent[], own: DayLog): Variant {
  const events = standing(log)
  const since = (from: Day | null, counts: (event: JournalEvent) => boolean): boolean =>
    events.some((event) => event.day >= (from ?? own.day) && event.day <= own.day && counts(event))
  const isRun = ({ kind, body }: JournalEvent): boolean => kind === "run" && isDone(body)
  const ran = since(variant.run.not_if_done_since, isRun) || since(own.day, isRun)
  const hopped = since(own.day, (event) => isImpact(program, event))
    || since(variant.impact.not_if_done_since, (event) => isRun(event) || isImpact(program, event))
  const tested = new Set(own.tests.map(({ body }) => body.test))
  return {
    ...variant,
    slots: variant.slots.map((slot) => ticked(slot, own)),
    run: { ...variant.run, offered: variant.run.offered && !ran },
    impact: { ...variant.impact, offered: variant.impact.offered && !hopped },
    tests: { ...variant.tests, offered: variant.tests.offered.filter((test) => !tested.has(test)) },
  }
}

/** The day with what is ticked here also in the routines that a slot may be swapped for. */
const dayTicked = (planned: PlanDay, own: DayLog): PlanDay =>
  ({ ...planned, routines: planned.routines.map((slots) => slots.map((slot) => ticked(slot, own))) })

/** What is complete by 0 per cent was not done. */
const isDone = ({ complete }: { readonly complete: number }): boolean => complete > 0

function isImpact(program: Program, { kind, body }: JournalEvent): boolean {
  if (kind === "session") return body.class === "impact"
  return kind === "exercise" && isDone(body) && program.exercises.some(({ id, rule }) => id === body.exercise && rule === "impact")
}

const ticked = (slot: Slot, own: DayLog): Slot => ({
  ...slot, items: slot.items.map((item) => ({ ...item, done: own.ticks.get(tickKey(slot.id, item.exercise))?.every(({ body }) => isDone(body)) ?? false })),
})

/** What a slot becomes for the score given before it. */
export interface SessionShown {
  readonly answer: GateAnswer
  /** The slot itself for `go`, else the slots of the routine the server named; empty for a rest. */
  readonly slots: readonly Slot[]
}

/** The routine for a score before a session; without a score (`null`) the slot as planned. */
export function sessionShown(planDay: PlanDay, variant: Variant, slot: SlotId, pre: number | null): SessionShown {
  const planned = variant.slots.find(({ id }) => id === slot)
  if (!planned) return { answer: "rest", slots: [] }
  return swapped(planDay, planned, pre, [planned])
}

/** The gate's answer for a run and the routine to do instead; without a score `go`. */
export function runShown(planDay: PlanDay, variant: Variant, pre: number | null): SessionShown {
  return swapped(planDay, variant.run, pre, [])
}

function swapped(
  planDay: PlanDay, gated: Pick<Slot, "gate" | "swap">, pre: number | null, planned: readonly Slot[],
): SessionShown {
  const answer = pre === null ? "go" : gated.gate[pre] ?? "rest"
  if (answer === "go") return { answer, slots: planned }
  const index = gated.swap[answer]
  return { answer, slots: index === undefined ? [] : planDay.routines[index] ?? [] }
}
