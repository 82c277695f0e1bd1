import { uuid7 } from "../core/ids"
import type { IceTimer } from "../core/icenow"
import type { BodyOf, IceCheck, IceProtocol } from "../core/model"
import { ofKind } from "../core/standing"
import { now, random } from "../device/clock"
import { append, log } from "./journal"
import { today } from "./state"
import { setTimer, timer } from "./timer"

function bodyOf({ ice_id, protocol, started_at, heat_rub }: IceTimer): BodyOf<"ice"> {
  return {
    ice_id, protocol, place: "outer-thigh-bump", barrier: true, heat_rub, started_at: new Date(started_at).toISOString(),
  }
}

let starting = false

/** Starts an application now and keeps its first event. Times come from the clock on this phone. */
export async function startIce(protocol: IceProtocol, { heat_rub }: { barrier: true; heat_rub: boolean }): Promise<void> {
  // A second tap may come before the first is on disk.
  if (timer.value || starting) return
  starting = true
  const day = today.value
  const started_at = now()
  const length_s = protocol.spans.reduce((sum, span) => sum + span, 0)
  const next: IceTimer = {
    ice_id: uuid7(started_at, random(10)), protocol: protocol.id, day, started_at, deadline: started_at + length_s * 1000,
    spans: protocol.spans, checks_s: protocol.checks_s, checks: [], heat_rub,
  }
  try {
    // The clock first: should the phone stop in between, the last event still says when it began.
    await setTimer(next)
    await append("ice", bodyOf(next), day)
  } catch (problem) {
    await setTimer(null)
    throw problem
  } finally {
    starting = false
  }
}

/** Keeps the answer to a skin check with the timer. An answer that stops goes to `endIce` instead. */
export async function answerCheck(check: IceCheck): Promise<void> {
  const at = timer.value
  if (at) await setTimer({ ...at, checks: [...at.checks, check] })
}

/**
 * Ends the application and keeps its last event, with every check and the one that ended it. It ended now unless
 * `endedAt` (milliseconds) says otherwise: ice that was forgotten came off when the person says it did, and the next
 * one waits from then.
 */
export async function endIce(
  outcome: "complete" | "stopped", { check, endedAt = now() }: { check?: IceCheck; endedAt?: number } = {},
): Promise<void> {
  const at = timer.value
  if (!at) return
  const ended_at = new Date(Math.max(at.started_at, endedAt)).toISOString()
  const checks = check ? [...at.checks, check] : at.checks
  await append("ice", { ...bodyOf(at), ended_at, checks, outcome }, at.day)
  await setTimer(null)
}

/** Moves the running application by this many milliseconds, because the phone's clock was set while it ran. */
export async function shiftIce(by: number): Promise<void> {
  const at = timer.value
  if (at) await setTimer({ ...at, started_at: at.started_at + by, deadline: at.deadline + by })
}

/** Keeps how the skin was 30 minutes after an application. Does nothing for one this phone does not know. */
export async function afterIce(iceId: string, after: "normal" | "not-normal"): Promise<void> {
  const first = ofKind(log.value, "ice").find(({ body }) => body.ice_id === iceId)
  if (!first) return
  const { ice_id, protocol, place, barrier, started_at } = first.body
  await append("ice", { ice_id, protocol, place, barrier, started_at, after }, first.day)
}
