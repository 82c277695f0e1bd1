import { effect } from "@preact/signals"

import { busy } from "../store/busy"
import { appended } from "../store/journal"
import { turnDay } from "../store/day"
import { refreshPlan, flush, unsent } from "./sync"

const DEBOUNCE_MS = 300
const BEAT_MS = 60_000

const visible = (): boolean => document.visibilityState === "visible"

/** Asks the browser to wake the app when there is signal again, where it can. */
async function askToBeWoken(): Promise<void> {
  const ready = await navigator.serviceWorker.ready
  if ("sync" in ready) await (ready.sync as { register(tag: string): Promise<void> }).register("outbox")
}

/** Sends at each good occasion: after a tap, at the start, with signal, when seen, and each minute while something waits. */
export function watchOccasions(): void {
  let soon: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    if (appended.value === 0) return
    clearTimeout(soon)
    soon = setTimeout(() => { void flush() }, DEBOUNCE_MS)
    if ("serviceWorker" in navigator) askToBeWoken().catch(() => undefined)
  })
  const look = (): void => {
    if (!visible()) {
      // Whoever puts the phone away right after a tap need not wait for the next time.
      if (unsent()) void flush()
      return
    }
    turnDay().then((turned) => { void (turned ? refreshPlan() : flush()) }, () => undefined)
  }
  addEventListener("online", look)
  addEventListener("pageshow", look)
  document.addEventListener("visibilitychange", look)
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (data === "FLUSH") void flush()
    })
  }
  const beat = (): void => {
    if (!visible()) return
    turnDay().then((turned) => {
      if (turned) void refreshPlan()
      else if (unsent()) void flush()
    }, () => undefined)
  }
  setInterval(beat, BEAT_MS)
  // A day that came while something ran begins when that is over.
  effect(() => { if (!busy.value) queueMicrotask(beat) })
  void flush()
}
