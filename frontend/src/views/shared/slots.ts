import type { DayLog } from "../../core/daylog"
import { tickKey } from "../../core/daylog"
import { sessionShown } from "../../core/gate"
import type { GateAnswer, Item, JournalEvent, PlanDay, Slot, SlotId, Variant } from "../../core/model"
import type { BallState } from "../../ui/tick"

/** One exercise of a slot as the log has it. */
export interface Row {
  readonly slot: SlotId
  readonly item: Item
  readonly ticks: readonly JournalEvent<"exercise">[]
  readonly state: BallState
  readonly skips: readonly JournalEvent<"skip">[]
  /** It stands where the plan had something else. */
  readonly instead: boolean
}

/** One slot as it is shown now, after its gate. */
export interface SlotView {
  readonly slot: Slot
  readonly answer: GateAnswer
  readonly pre: number | null
  readonly rows: readonly Row[]
  readonly session: JournalEvent<"session"> | null
  /** The whole slot was put off. */
  readonly skipped: JournalEvent<"skip"> | null
  readonly state: "open" | "done"
}

const WHOLE = 90

function rowOf(log: DayLog, slot: SlotId, item: Item, instead: boolean): Row {
  const ticks = log.ticks.get(tickKey(slot, item.exercise)) ?? []
  const least = Math.min(...ticks.map(({ body }) => body.complete))
  const state: BallState = ticks.length === 0 ? "open" : least >= WHOLE ? "done" : "part"
  const skips = log.skips.filter(({ body }) => body.exercise === item.exercise && (body.slot ?? slot) === slot)
  return { slot, item, ticks, state, skips, instead }
}

/** The exercises of a routine as the log has them. */
export const rowsOf = (log: DayLog, slots: readonly Slot[], instead: boolean): readonly Row[] =>
  slots.flatMap(({ id, items }) => items.map((item) => rowOf(log, id, item, instead)))

/** A slot with the routine that the score before it picks. `pre` is null while none was given. */
export function slotView(day: PlanDay, variant: Variant, slot: Slot, log: DayLog, asked: number | null): SlotView {
  const session = log.sessions.find(({ body }) => body.slot === slot.id && body.class === slot.class) ??
    log.sessions.find(({ body }) => body.slot === slot.id) ?? null
  const pre = session?.body.pre ?? asked
  const { answer, slots } = sessionShown(day, variant, slot.id, pre)
  const rows = rowsOf(log, slots, answer === "instead" || answer === "settle")
  const skipped = log.skips.find(({ body }) => body.slot === slot.id && !body.exercise) ?? null
  return { slot, answer, pre, rows, session, skipped, state: session || skipped ? "done" : "open" }
}

export const doneCount = (rows: readonly Row[]): number => rows.filter(({ state }) => state !== "open").length

/** About how many minutes are left of a slot, from the share of its exercises still open. */
export function minutesLeft({ slot, rows }: SlotView): number {
  const open = rows.filter(({ state, skips }) => state === "open" && skips.length === 0).length
  return rows.length === 0 ? 0 : Math.max(1, Math.round((slot.minutes * open) / rows.length))
}

/** What the gate did to a slot, in words; empty where it changed nothing. */
export function gateWords({ answer, pre, rows }: Pick<SlotView, "answer" | "pre" | "rows">): string {
  const score = pre === null ? "" : `Your knee was ${pre} before it. `
  if (rows.length === 0) return `${score}So this one waits.`
  switch (answer) {
    case "go":
    case "rest": return ""
    case "half": return `${score}So half the sets, and only those on the mat.`
    case "instead": return `${score}So this stands in for it today.`
    case "settle": return `${score}So the settle routine stands in for it.`
  }
}
