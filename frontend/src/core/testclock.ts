import type { Timing } from "./model"

export interface TestNow {
  /** `ready`: getting into place; `going`; `over`: it has reached its end. */
  readonly state: "ready" | "going" | "over"
  /** What the clock shows: seconds left, seconds held, or repetitions. */
  readonly shown: number
  /** Seconds or repetitions done so far. */
  readonly done: number
  /** Of a tempo: the way up. */
  readonly up: boolean
}

/** Where a test stands that was started with a tap at `startedMs`; `most` is where counting ends. */
export function testNow(timing: Timing, most: number, startedMs: number, nowMs: number): TestNow {
  const since = Math.floor((nowMs - startedMs) / 1000) - timing.ready_s
  if (since < 0) return { state: "ready", shown: -since, done: 0, up: false }
  const up_s = timing.up_s ?? 0
  const rep_s = up_s + (timing.down_s ?? 0)
  const end = timing.seconds ?? most
  const done = Math.min(end, timing.kind === "tempo" ? Math.floor(since / rep_s) : since)
  return {
    state: done >= end ? "over" : "going", shown: timing.kind === "down" ? end - done : done, done,
    up: timing.kind === "tempo" && since % rep_s < up_s,
  }
}
