import { signal, type ReadonlySignal } from "@preact/signals"

import { uuid7 } from "../core/ids"
import type { IceTimer } from "../core/ice"
import type { BodyOf, IceCheck, IceProtocol } from "../core/model"
import { ofKind } from "../core/standing"
import { now, random } from "../device/clock"
import { tell } from "./channel"
import { use, type Database } from "./db"
import { append, log } from "./journal"
import { today } from "./state"

const KEY = "ice"
const running = signal<IceTimer | null>(null)

/** The application that runs, also after a restart; null without one. */
export const timer: ReadonlySignal<IceTimer | null> = running

export async function loadTimer(db: Database): Promise<void> {
  running.value = (await db.get("timer", KEY)) ?? null
}

async function set(next: IceTimer | null): Promise<void> {
  await use(async (db) => {
    const write = db.transaction("timer", "readwrite", { durability: "strict" })
    await Promise.all([next ? write.store.put(next, KEY) : write.store.delete(KEY), write.done])
  })
  running.value = next
  tell("timer")
}

function bodyOf({ ice_id, protocol, started_at, heat_rub }: IceTimer): BodyOf<"ice"> {
  return {
    ice_id, protocol, place: "outer-thigh-bump", barrier: true, heat_rub, started_at: new Date(started_at).toISOString(),
  }
}

/** Starts an application now and keeps its first event. Times come from the clock on this phone. */
export async function startIce(protocol: IceProtocol, { heat_rub }: { barrier: true; heat_rub: boolean }): Promise<void> {
  const day = today.value
  const started_at = now()
  const length_s = protocol.spans.reduce((sum, span) => sum + span, 0)
  const next: IceTimer = {
    ice_id: uuid7(started_at, random(10)), protocol: protocol.id, day, started_at, deadline: started_at + length_s * 1000,
    spans: protocol.spans, checks_s: protocol.checks_s, checks: [], heat_rub,
  }
  await append("ice", bodyOf(next), day)
  await set(next)
}

/** Keeps the answer to a skin check at once; a bad answer does not end the timer by itself. */
export async function answerCheck(check: IceCheck): Promise<void> {
  const at = running.value
  if (!at) return
  await append("ice", { ...bodyOf(at), checks: [check] }, at.day)
  await set({ ...at, checks: [...at.checks, check] })
}

/**
 * Ends the application and keeps its last event. It ended now unless `endedAt` (milliseconds) says otherwise: ice that
 * was forgotten came off when the person says it did, and the next one waits from then.
 */
export async function endIce(outcome: "complete" | "stopped", endedAt: number = now()): Promise<void> {
  const at = running.value
  if (!at) return
  const ended_at = new Date(Math.max(at.started_at, endedAt)).toISOString()
  await append("ice", { ...bodyOf(at), ended_at, checks: at.checks, outcome }, at.day)
  await set(null)
}

/** Moves the running application by this many milliseconds, because the phone's clock was set while it ran. */
export async function shiftIce(by: number): Promise<void> {
  const at = running.value
  if (at) await set({ ...at, started_at: at.started_at + by, deadline: at.deadline + by })
}

/** Keeps how the skin was 30 minutes after an application. Does nothing for one this phone does not know. */
export async function afterIce(iceId: string, after: "normal" | "not-normal"): Promise<void> {
  const first = ofKind(log.value, "ice").find(({ body }) => body.ice_id === iceId)
  if (!first) return
  const { ice_id, protocol, place, barrier, started_at } = first.body
  await append("ice", { ice_id, protocol, place, barrier, started_at, after }, first.day)
}
