import "../today/today.css"
import "../session/session.css"
import "../runs/runs.css"
import "./run.css"

import { run } from "../../store/run"
import { useHeadingFocus } from "../shared/focus"
import { Before } from "./before"
import { Ended } from "./ended"
import { Running } from "./running"
import { runNow } from "./watch"

/** One run, from the score before it to its entry. It is kept at each step and goes on after a kill. */
export function RunPage() {
  const under = run.value
  const now = runNow.value
  useHeadingFocus(under?.end ? "ended" : under ? "on" : "before")
  if (!under) return <Before />
  if (under.end) return <Ended run={under} end={under.end} />
  return now && <Running run={under} now={now} />
}
