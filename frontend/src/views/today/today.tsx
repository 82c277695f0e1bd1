import "./today.css"

import { later } from "../../later"
import { prefs, today } from "../../store/state"
import { useHeadingFocus } from "../shared/focus"
import { shownToday } from "../shared/shown"
import { MorningQuestion } from "./question"
import { TodayPlan } from "./plan"

const Waiting = later("Waiting")

/** Today. A lock is shown by the frame around all pages. */
export function Today() {
  const day = today.value
  const shown = shownToday.value
  const asking = shown.kind === "plan" && shown.asked && prefs.value.morning_skipped !== day
  useHeadingFocus(asking ? "question" : shown.kind)
  if (shown.kind !== "plan") return <main class="screen"><Waiting /></main>
  return <main class="screen">{asking ? <MorningQuestion day={shown.day} /> : <TodayPlan shown={shown} />}</main>
}
