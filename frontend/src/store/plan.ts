import type { Bundle, Day } from "../core/model"

/** The bundle kept for an earlier day, as the phone last had it. */
export function bundleFor(day: Day): Promise<Bundle | null> {
  void day
  return Promise.resolve(null)
}
