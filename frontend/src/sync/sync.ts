import type { Bundle, Day } from "../core/model"

/** Sends what waits and takes in what is new. Never rejects: `sync` says how it went. */
export function flush(): Promise<void> {
  return Promise.resolve()
}

/** Asks for today's plan and the program, where they have changed. */
export function refreshPlan(): Promise<void> {
  return Promise.resolve()
}

/** The plan as it was for an earlier day: from the phone, else from the server; null without signal. */
export function planOf(day: Day): Promise<Bundle | null> {
  void day
  return Promise.resolve(null)
}
