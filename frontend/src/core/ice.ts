import { badSkin, endOf, iceUses } from "./iceuse"
import type { Day, IcePlan, JournalEvent } from "./model"
import { newer, ofKind, standing } from "./standing"

export type MayStart =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly code: "not_offered" | "running" | "too_soon" | "four_today" | "skin"
      /** For `too_soon`: the first moment, in milliseconds. */
      readonly from?: number
    }

/** Whether both questions about feeling and foot lift are clear. */
export const nerveClear = ({ body }: JournalEvent<"screen">): boolean => body.answers.RF13 === "no" && body.answers.RF14 === true

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
  // Before the gap: a plan without ice has a reason that waiting does not end.
  if (!plan.offered) return { ok: false, code: "not_offered" }
  const ends = touched.map((use) => (endOf(use, at.now) ?? 0) + plan.min_gap_s * 1000)
  const from = Math.max(plan.not_before ? Date.parse(plan.not_before) : 0, ...ends)
  if (from > at.now) return { ok: false, code: "too_soon", from }
  return { ok: true }
}

/** Until when a run, strength work or a test should wait after ice, in milliseconds; null where it need not. */
export function quietUntil(plan: IcePlan, log: readonly JournalEvent[], nowMs: number): number | null {
  const ends = iceUses(ofKind(standing(log), "ice")).map((use) => (endOf(use, nowMs) ?? nowMs) + plan.quiet_before_s * 1000)
  const until = Math.max(0, ...ends)
  return until > nowMs ? until : null
}
