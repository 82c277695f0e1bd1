import { badSkin, endOf, iceUses } from "./iceuse"
import type { Day, IceCheck, IcePlan, JournalEvent, ProtocolId } from "./model"
import { newer, ofKind, standing } from "./standing"

/** A running application, kept on the phone until it is ended. Times in milliseconds. */
export interface IceTimer {
  readonly ice_id: string
  readonly protocol: ProtocolId
  readonly day: Day
  readonly started_at: number
  readonly deadline: number
  /** Seconds on and off the skin, in turn. */
  readonly spans: readonly number[]
  /** When to look at the skin, in seconds from the start. */
  readonly checks_s: readonly number[]
  readonly checks: readonly IceCheck[]
  /** The heat rub question, as it was answered at the start. */
  readonly heat_rub: boolean
}

/** Left alone for longer than this past its end, an application is taken as over. */
const ABANDONED_S = 2 * 3600

export interface IceNow {
  /** `on` and `off` the skin, `over` its time, `done`: long over, to be put away. */
  readonly phase: "on" | "off" | "over" | "done"
  readonly elapsed_s: number
  /** Until the whole application ends. */
  readonly left_s: number
  /** The latest skin check that is due and not answered, in seconds from the start. */
  readonly check?: number
  readonly over_s: number
  readonly spanIndex: number
  /** Until the present span ends. */
  readonly span_left_s: number
}

/** Where a running application stands. */
export function iceNow(timer: IceTimer, nowMs: number): IceNow {
  const elapsed_s = Math.max(0, Math.floor((nowMs - timer.started_at) / 1000))
  const total = Math.round((timer.deadline - timer.started_at) / 1000)
  const over_s = Math.max(0, elapsed_s - total)
  let spanIndex = 0
  let spanEnd = timer.spans[0] ?? total
  while (elapsed_s >= spanEnd && spanIndex < timer.spans.length - 1) {
    spanIndex += 1
    spanEnd += timer.spans[spanIndex] ?? 0
  }
  const answered = new Set(timer.checks.map(({ at_s }) => at_s))
  const due = timer.checks_s.filter((at) => at <= elapsed_s)
  const latest = due.at(-1)
  const phase = over_s > ABANDONED_S ? "done" : elapsed_s >= total ? "over" : spanIndex % 2 === 0 ? "on" : "off"
  return {
    phase,
    elapsed_s,
    left_s: Math.max(0, total - elapsed_s),
    check: latest !== undefined && !answered.has(latest) ? latest : undefined,
    over_s,
    spanIndex,
    span_left_s: Math.max(0, spanEnd - elapsed_s),
  }
}

export type MayStart =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly code: "not_offered" | "running" | "too_soon" | "four_today" | "skin"
      /** For `too_soon`: the first moment, in milliseconds. */
      readonly from?: number
    }

/** Whether both questions about feeling and foot lift are clear. */
const nerveClear = ({ body }: JournalEvent<"screen">): boolean => body.answers.RF13 === "no" && body.answers.RF14 === true

/**
 * Whether ice may start, from the day's plan and what the phone's own log has beyond it.
 * @param rev the journal head the plan was made from: what is older is in the plan already
 */
export function mayStart(plan: IcePlan, log: readonly JournalEvent[], at: { day: Day; rev: number; now: number }): MayStart {
  const events = standing(log)
  const uses = iceUses(ofKind(events, "ice"))
  const fresh = new Set(events.filter((event) => event.kind === "ice" && newer(event, at.rev)).map(({ id }) => id))
  const touched = uses.filter(({ event_ids }) => event_ids.some((id) => fresh.has(id)))
  const unseen = touched.filter(({ event_ids }) => event_ids.every((id) => fresh.has(id)))

  const screens = ofKind(events, "screen").filter(nerveClear)
  const cold = touched.filter(badSkin)
  if (cold.some((use) => !screens.some(({ day }) => day > use.day))) return { ok: false, code: "skin" }
  if (uses.some((use) => use.started_at <= at.now && endOf(use, at.now) === null)) return { ok: false, code: "running" }
  if (unseen.filter(({ day }) => day === at.day).length >= plan.left_today) return { ok: false, code: "four_today" }
  const ends = touched.map((use) => (endOf(use, at.now) ?? 0) + plan.min_gap_s * 1000)
  const from = Math.max(plan.not_before ? Date.parse(plan.not_before) : 0, ...ends)
  if (from > at.now) return { ok: false, code: "too_soon", from }
  return plan.offered ? { ok: true } : { ok: false, code: "not_offered" }
}

/** Until when a run, strength work or a test should wait after ice, in milliseconds; null where it need not. */
export function quietUntil(plan: IcePlan, log: readonly JournalEvent[], nowMs: number): number | null {
  const ends = iceUses(ofKind(standing(log), "ice")).map((use) => (endOf(use, nowMs) ?? nowMs) + plan.quiet_before_s * 1000)
  const until = Math.max(0, ...ends)
  return until > nowMs ? until : null
}

/** The last day on which icing left a sign of the nerve that no screen of a later day has cleared; null without one. */
export function nerveSignOn(log: readonly JournalEvent[]): Day | null {
  const events = standing(log)
  const clear = ofKind(events, "screen").filter(nerveClear)
  const signs = iceUses(ofKind(events, "ice")).filter((use) => badSkin(use) && !clear.some(({ day }) => day > use.day))
  return signs.map(({ day }) => day).toSorted().at(-1) ?? null
}
