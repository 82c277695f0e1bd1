import type { Pace, PainMode, Side } from "../../core/model"

export const SIDES: Readonly<Record<Side, string>> = { left: "Left", right: "Right", both: "Both, the sorer one counts" }

export const PAIN_MODES: Readonly<Record<PainMode, { name: string; detail: string }>> = {
  monitored: { name: "A little pain is fine", detail: "Up to 2 in strength work. Running stays at 0." },
  zero: { name: "No pain at all", detail: "0 in everything. Stricter, and often slower." },
}

export const PACES: Readonly<Record<Pace, { name: string; detail: (runs: number) => string }>> = {
  quick: { name: "Quick", detail: (runs) => `${runs} good run a stage. Only for a first and mild case.` },
  standard: { name: "Standard", detail: (runs) => `${runs} good runs a stage.` },
  cautious: { name: "Cautious", detail: (runs) => `${runs} good runs a stage.` },
}

const KM_PER_MILE = 1.609344

/** A pace as runners say it: `8:00 per km`. Given in seconds a kilometre. */
export function sayPace(perKm: number, units: "km" | "mi"): string {
  const seconds = Math.round(units === "mi" ? perKm * KM_PER_MILE : perKm)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} per ${units === "mi" ? "mile" : "km"}`
}

const MEGABYTE = 1_048_576

/** Bytes in words: `under 1 MB`, `12 MB`, `3.4 GB`. */
export function sayBytes(bytes: number): string {
  const megabytes = bytes / MEGABYTE
  if (megabytes < 1) return "under 1 MB"
  return megabytes < 1000 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1024).toFixed(1)} GB`
}

/** "None", "3 chosen" or the one name. */
export function sayChosen(names: readonly string[]): string {
  if (names.length === 0) return "None"
  return names.length <= 2 ? names.join(", ") : `${names.length} chosen`
}
