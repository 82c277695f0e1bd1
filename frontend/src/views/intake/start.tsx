import "./intake.css"

import { later, loadMore, missing, more } from "../../later"
import { useHeadingFocus } from "../shared/focus"
import { tried } from "../shared/keep"
import { Missing } from "../shell/missing"
import { intake } from "./answers"
import { Welcome } from "./welcome"

const Steps = later("Steps")

/** The intake. Its first page is here from the start; a stranger sees it before the rest has come. */
export function Start() {
  const { step = 0, side } = intake.value.value
  useHeadingFocus(step)
  if (step === 0) return <Welcome onStart={() => void tried(intake.save({ step: 1 }))} begun={side !== undefined} />
  if (more.value) return <Steps />
  return missing.value
    ? <Missing again={loadMore} />
    : <main class="screen screen-bare intake"><h1 tabIndex={-1}>One moment.</h1></main>
}
