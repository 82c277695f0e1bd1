import "./ui/base.css"

import { effect } from "@preact/signals"
import { render } from "preact"

import { now } from "./device/clock"
import { watchInstall } from "./device/install"
import { persist } from "./device/storage"
import { paint } from "./device/theme"
import { watchUpdates } from "./device/update"
import { loadMore } from "./later"
import { App } from "./routes"
import { boot, bootRest } from "./store/boot"
import { busy } from "./store/busy"
import { whenOutdated } from "./store/db"
import { enrolled, prefs } from "./store/state"
import { seek } from "./sync/identity"
import { watchOccasions } from "./sync/triggers"
import { holdFocus } from "./views/shared/focus"
import { side } from "./views/shared/side"

const UNSEEN_MS = 500
/** How long a phone may take to bring a frame to the screen. What is done meanwhile makes that later. */
const SHOWING_MS = 100

/** Does something as soon as neither a session nor a timer runs. */
function whenFree(act: () => void): void {
  const stop = effect(() => {
    if (busy.value) return
    queueMicrotask(() => {
      stop()
      act()
    })
  })
}

/** Lets the phone see to touches between two long pieces of work. */
const breath = (): Promise<void> => new Promise((done) => { setTimeout(done) })

/** Waits until what was drawn is on the screen; not for ever, since nothing is painted where nobody looks. */
const painted = (): Promise<void> => new Promise((done) => {
  requestAnimationFrame(() => { setTimeout(done, SHOWING_MS) })
  setTimeout(done, UNSEEN_MS)
})

/** The phone's own data first, then the page, then everything that can wait or needs signal. */
async function start(): Promise<void> {
  await boot()
  seek("known" in document.documentElement.dataset)
  effect(() => { paint(prefs.value.theme) })
  // Pictures show the side it is about.
  effect(() => { document.documentElement.dataset.side = side.value })
  const root = document.getElementById("app")
  await breath()
  if (root) {
    render(<App />, root)
    holdFocus(root)
  }
  watchInstall()
  await painted()
  loadMore()
  await bootRest()
  watchOccasions()
  whenOutdated(() => { whenFree(() => { location.reload() }) })
  effect(() => {
    // Worth asking for only once there is something to lose.
    if (enrolled.value) void persist()
  })
  await watchUpdates(whenFree, now)
}

void start()
