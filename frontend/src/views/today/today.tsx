import "./today.css"

import { show } from "../../core/gate"
import { later } from "../../later"
import { log } from "../../store/journal"
import { bundle, prefs, program, today } from "../../store/state"
import { useHeadingFocus } from "../shared/focus"
import { MorningQuestion } from "./question"
import { TodayPlan } from "./plan"

const Waiting = later("Waiting")

/** Today. A lock is shown by the frame around all pages. */
export function Today() {
  const day = today.value
  const shown = show(bundle.value, program.value, log.value, day, day)
  const asking = shown.kind === "plan" && shown.asked && prefs.value.morning_skipped !== day
  useHeadingFocus(asking ? "question" : shown.kind)
  if (shown.kind !== "plan") return <main class="screen"><Waiting /></main>
  return <main class="screen">{asking ? <MorningQuestion day={shown.day} /> : <TodayPlan shown={shown} />}</main>
}
