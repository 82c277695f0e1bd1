import type { Day } from "./days"
import { groupBy } from "./group"
import type { IceCheck, JournalEvent, ProtocolId } from "./model"

/** One application of ice, joined from all its events. Times in milliseconds. */
export interface IceUse {
  readonly ice_id: string
  readonly day: Day
  readonly protocol: ProtocolId
  readonly started_at: number
  /** Null while no end was said. */
  readonly ended_at: number | null
  readonly checks: readonly IceCheck[]
  readonly outcome: "complete" | "stopped" | null
  readonly after: "normal" | "not-normal" | null
  readonly event_ids: readonly string[]
}

const LENGTH_MS: Readonly<Record<ProtocolId, number>> = { "ice-20": 20 * 60_000, "ice-10-10-10": 30 * 60_000 }
/** Without an end this long after its start an application counts as ended at its protocol's length. */
const FORGOTTEN_MS = 30 * 60_000

const earliest = (times: readonly number[]): number | null => (times.length > 0 ? Math.min(...times) : null)

function join(ice_id: string, events: readonly JournalEvent<"ice">[]): IceUse {
  const bodies = events.map(({ body }) => body)
  const seen = new Set<string>()
  const checks = bodies.flatMap((body) => body.checks ?? []).filter(({ at_s, answer }) => {
    const key = `${String(at_s)} ${answer}`
    return !seen.has(key) && seen.add(key)
  })
  const outcomes = bodies.map(({ outcome }) => outcome)
  const afters = bodies.map(({ after }) => after)
  return {
    ice_id,
    day: events.map(({ day }) => day).sort()[0] ?? "",
    protocol: bodies[0]?.protocol ?? "ice-20",
    started_at: earliest(bodies.map(({ started_at }) => Date.parse(started_at))) ?? 0,
    ended_at: earliest(bodies.flatMap(({ ended_at }) => (ended_at ? [Date.parse(ended_at)] : []))),
    checks: checks.sort((a, b) => a.at_s - b.at_s),
    outcome: outcomes.includes("stopped") ? "stopped" : outcomes.includes("complete") ? "complete" : null,
    after: afters.includes("not-normal") ? "not-normal" : afters.includes("normal") ? "normal" : null,
    event_ids: events.map(({ id }) => id),
  }
}

/** All applications, the earliest first: the start and the end of one are two events with one `ice_id`. */
export function iceUses(events: readonly JournalEvent<"ice">[]): readonly IceUse[] {
  const byId = groupBy(events, ({ body }) => body.ice_id.toLowerCase())
  return [...byId].map(([id, parts]) => join(id, parts)).sort((a, b) => a.started_at - b.started_at)
}

/** When an application ended, in milliseconds; null while it still runs at `nowMs`. */
export function endOf(use: IceUse, nowMs: number): number | null {
  if (use.ended_at !== null) return use.ended_at
  return nowMs - use.started_at >= FORGOTTEN_MS ? use.started_at + LENGTH_MS[use.protocol] : null
}

/** Whether the skin or the nerve has answered badly: ice stays off until the safety questions are clear. */
export const badSkin = ({ after, checks }: Pick<JournalEvent<"ice">["body"], "after" | "checks">): boolean =>
  after === "not-normal" || checks?.some(({ answer }) => answer === "numb" || answer === "burning") === true
