import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"

import { dayLog, tickKey } from "../../core/daylog"
import type { Day } from "../../core/days"
import { sessionShown, show } from "../../core/gate"
import type { Bundle } from "../../core/model"
import { log } from "../../store/journal"
import { bundleFor } from "../../store/plan"
import { program } from "../../store/state"
import { planOf } from "../../sync/sync"

const known = signal<ReadonlyMap<Day, Bundle>>(new Map())

/** The plans of these days, one after another: what the phone kept, else what the server answers. */
export function useBundles(days: readonly Day[]): ReadonlyMap<Day, Bundle> {
  const wanted = days.join()
  useEffect(() => {
    let over = false
    const fill = async () => {
      for (const day of days) {
        if (known.peek().has(day)) continue
        const found = await bundleFor(day).catch(() => null) ?? await planOf(day)
        if (over) return
        if (found) known.value = new Map(known.peek()).set(day, found)
      }
    }
    void fill()
    return () => {
      over = true
    }
  }, [wanted])
  return known.value
}

/**
 * Every exercise that `day` asked for, as `slot/exercise`: what could be left out is left out, and what a score before
 * a session changed is what it changed to. Undefined where the day's plan is not known here; empty for a day of rest.
 */
export function askedFor(bundle: Bundle | undefined, day: Day): readonly string[] | undefined {
  if (!bundle) return undefined
  const shown = show(bundle, program.value, log.value, day, day)
  if (shown.kind === "waiting") return undefined
  if (shown.kind === "locked") return []
  const { sessions } = dayLog(log.value, day)
  return shown.variant.slots.flatMap(({ id }) => {
    const pre = sessions.find(({ body }) => body.slot === id)?.body.pre ?? null
    return sessionShown(shown.day, shown.variant, id, pre).slots
      .flatMap((slot) => slot.items.filter(({ optional }) => !optional).map(({ exercise }) => tickKey(id, exercise)))
  })
}
