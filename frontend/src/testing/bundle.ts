import { addDays } from "../core/days"
import type { Bundle, Day, GateAnswer, PlanDay, Slot, Variant } from "../core/model"

const gate: readonly GateAnswer[] = [
  "go", "go", "go", "half", "settle", "settle", "settle", "settle", "settle", "settle", "settle",
]

export const slot = (title: string): Slot => ({
  id: "pm", title, minutes: 20, class: "strength", gate, swap: { half: 0, settle: 1 },
  items: [{ exercise: "clamshell", dose: { sets: 2, reps: 10, rest_s: 30, side: "each" }, optional: false, done: false, why: [] }],
})

/** A variant told apart by its reason. */
export const variant = (name: string, part: Partial<Variant> = {}): Variant => ({
  mode: "normal",
  reasons: [{ code: name, text: name, data: {} }],
  slots: [slot(name)],
  run: {
    offered: true, stage: "R1", intervals: [], minutes: 10, gate: ["go", "instead", "settle"], swap: { instead: 0, settle: 1 },
    caps: null, earliest: null, not_if_done_since: null, reasons: [],
  },
  impact: { offered: true, not_if_done_since: null, reasons: [] },
  tests: { offered: ["T_walk10", "T_stairs"], retest_from: null, reasons: [] },
  ice: {
    offered: true, protocol: "ice-20", max_s: 1200, min_gap_s: 7200, quiet_before_s: 7200, left_today: 4, not_before: null, reasons: [],
  },
  ...part,
})

export const planned = (date: Day, part: Partial<PlanDay> = {}): PlanDay => ({
  date, phase: "load", morning: null,
  plan: variant(`${date} unasked`),
  if_morning: [0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2],
  variants: [variant(`${date} good`), variant(`${date} ease`), variant(`${date} settle`)],
  hold: variant(`${date} hold`, { mode: "settle" }),
  routines: [[slot("half")], [slot("calm")]],
  ...part,
})

/** A bundle as of rev 10. */
export function bundleOf(from: Day, days: number, part: Partial<Bundle> = {}): Bundle {
  return {
    as_of: { rev: 10, engine: "1", program: "itbs@test" },
    from,
    standing: {
      phase: "load", phase_day: 3, plan_day: 6, pain_mode: "monitored", flare: null,
      run: { stage: "R1", clean: 0, required: 2, ambers: 0, blocked_until: null },
      lock: null, referral: null, screen_owed: false, steps: {}, sessions: [],
    },
    days: Array.from({ length: days }, (_, at) => planned(addDays(from, at))),
    ...part,
  }
}
