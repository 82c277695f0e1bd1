import "./frame.css"

import type { ComponentChildren } from "preact"
import { useEffect } from "preact/hooks"

import { show } from "../../core/gate"
import { later } from "../../later"
import { go, path } from "../../router"
import { log } from "../../store/journal"
import { account, bundle, enrolled, program, today } from "../../store/state"
import { timer } from "../../store/timer"
import { sync } from "../../sync/state"
import { TabBar } from "../../ui/tab-bar"
import { ToastHost } from "../../ui/toast"
import { Lock } from "../lock/lock"

const IceWatch = later("IceWatch")

/** Pages without tabs: one thing at a time. */
const BARE = /^\/(start|session|ice)(\/|$)/
/** Pages that a lock leaves open: a person's own data, and where to get help. */
const ALWAYS = /^\/(you|help|start|check)(\/|$)/
/** Pages that make sense before an intake. */
const OPEN = /^\/(you|help|learn|start|exercises?)(\/|$)/

/** Everything around a page: the tabs, the toast, and the lock that stands before every exercise. */
export function Frame({ children }: { children: ComponentChildren }) {
  const here = path.value
  const shown = enrolled.value ? show(bundle.value, program.value, log.value, today.value, today.value) : null
  const locked = shown?.kind === "locked" ? shown : null
  // Ice that is on the skin has to come off: a lock never hides its clock.
  const iceIsOn = timer.value !== null && here === "/ice"
  const shut = locked !== null && !ALWAYS.test(here) && !iceIsOn
  const tabs = !locked && enrolled.value && !BARE.test(here)
  // A phone that has just joined an account waits for its journal before it asks anything again.
  const newcomer = !enrolled.value && !OPEN.test(here) && (account.value === null || sync.value.lastAt !== null)
  useEffect(() => { if (newcomer) go("/start", { replace: true }) }, [newcomer])
  return (
    <div class={tabs ? "shell-tabs" : "shell-bare"}>
      <IceWatch always={shut} />
      {shut ? <Lock level={locked.level} flags={locked.flags} released={locked.released} /> : children}
      <ToastHost />
      {tabs && <TabBar path={here} />}
    </div>
  )
}
