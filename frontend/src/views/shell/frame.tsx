import "./frame.css"

import type { ComponentChildren } from "preact"

import { later } from "../../later"
import { path } from "../../router"
import { enrolled } from "../../store/state"
import { rescuing } from "../../store/rescue"
import { timer } from "../../store/timer"
import { sync } from "../../sync/state"
import { TabBar } from "../../ui/tab-bar"
import { ToastHost } from "../../ui/toast"
import { shownToday } from "../shared/shown"
import { Lock } from "../lock/lock"
import { count } from "../shared/words"

const Watches = later("Watches")

/** Pages without tabs: one thing at a time. */
const BARE = /^\/(start|session|ice|test|code|run)(\/|$)/
/** Pages that a lock leaves open: a person's own data, and where to get help. */
const ALWAYS = /^\/(you|help|how|about|start|check|code)(\/|$)/

/** Everything around a page: the tabs, the toast, and the lock that stands before every exercise. */
export function Frame({ children }: { children: ComponentChildren }) {
  const here = path.value
  const shown = enrolled.value ? shownToday.value : null
  const locked = shown?.kind === "locked" ? shown : null
  // Ice that is on the skin has to come off: a lock never hides its clock.
  const iceIsOn = timer.value !== null && here === "/ice"
  const shut = locked !== null && !ALWAYS.test(here) && !iceIsOn
  const tabs = !shut && enrolled.value && !BARE.test(here)
  const { waiting } = sync.value
  return (
    <div class={tabs ? "shell-tabs" : "shell-bare"}>
      <Watches always={shut} />
      {rescuing.value && (
        <div class="note note-sand" role="alert">
          <div>This phone&rsquo;s storage does not answer. New entries are kept in a spare place. <a href="/you">Save a file</a></div>
        </div>
      )}
      {tabs && waiting > 0 && here.startsWith("/progress") && (
        <p class="note note-sand waits digits" role="status">Not in this page yet: {count(waiting, "entry", "entries")}, still on this phone.</p>
      )}
      {shut ? <Lock level={locked.level} flags={locked.flags} released={locked.released} /> : children}
      <ToastHost />
      {tabs && <TabBar path={here} />}
    </div>
  )
}
