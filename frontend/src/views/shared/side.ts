import { computed, type ReadonlySignal } from "@preact/signals"

import { standing } from "../../core/daylog"
import type { BodyOf, JournalEvent, Side } from "../../core/model"
import { log } from "../../store/journal"

/** The later day stands; within one day the greater id. */
const later = (a: JournalEvent, b: JournalEvent): number =>
  a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1

/** What the intake said, with later settings laid over it; null before the intake. */
export const chosen: ReadonlySignal<BodyOf<"enrolled"> | null> = computed(() => {
  const events = standing(log.value)
  const intake = events.filter((event) => event.kind === "enrolled").sort(later).at(-1)
  if (!intake) return null
  const changes = events.filter((event) => event.kind === "settings").filter((event) => later(event, intake) > 0).sort(later)
  const said = changes.flatMap(({ body }) => Object.entries(body).filter(([, value]) => value !== null))
  return { ...intake.body, ...Object.fromEntries(said) }
})

/** The day of the latest intake: no earlier day can be opened. */
export const enrolledOn: ReadonlySignal<string | null> = computed(() =>
  standing(log.value).filter((event) => event.kind === "enrolled").sort(later).at(-1)?.day ?? null)

export const side: ReadonlySignal<Side> = computed(() => chosen.value?.side ?? "right")

/** "right knee", "left knee", "sorer knee". */
export const knee: ReadonlySignal<string> = computed(() => (side.value === "both" ? "sorer knee" : `${side.value} knee`))
