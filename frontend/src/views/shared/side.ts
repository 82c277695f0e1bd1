import { computed, type ReadonlySignal } from "@preact/signals"

import { choicesOn, type Choices } from "../../core/choices"
import { standing } from "../../core/daylog"
import type { Day, PainMode, Side } from "../../core/model"
import { log } from "../../store/journal"
import { today } from "../../store/state"

/** What the person has chosen for the plan, as it stands today. */
export const choices: ReadonlySignal<Choices> = computed(() => choicesOn(log.value, today.value))

/** The day of the latest intake: no earlier day can be opened. */
export const enrolledOn: ReadonlySignal<Day | null> = computed(() =>
  standing(log.value).flatMap(({ kind, day }) => (kind === "enrolled" ? day : [])).sort().at(-1) ?? null)

export const side: ReadonlySignal<Side> = computed(() => choices.value.side ?? "right")
export const painMode: ReadonlySignal<PainMode> = computed(() => choices.value.pain_mode ?? "monitored")

/** "right knee", "left knee", "sorer knee". */
export const knee: ReadonlySignal<string> = computed(() => (side.value === "both" ? "sorer knee" : `${side.value} knee`))
