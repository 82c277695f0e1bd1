import { program, today } from "../../store/state"
import { flush, refreshPlan } from "../../sync/sync"
import { sync } from "../../sync/state"
import { Button } from "../../ui/button"
import { TapCard } from "../../ui/card"
import { TopLine } from "../shared/top-line"

/** The very first plan needs signal once. It says what it waits for and that nothing is lost. */
export function Waiting() {
  const { sending, problem } = sync.value
  const again = async () => {
    await flush()
    await refreshPlan()
  }
  const words = problem === "offline"
    ? "Your answers are safe on this phone. Your first plan needs signal once."
    : problem === null
      ? "Your answers are in. The first plan takes a moment."
      : "Your answers are safe on this phone. The server does not answer just now."
  return (
    <>
      <TopLine day={today.value} />
      <h1 class="head-title" tabIndex={-1}>
        Nearly there. <span class="head-reason">{program.value ? words : "The program needs signal once."}</span>
      </h1>
      <div class="card-foot">
        <Button kind="outline" busy={sending && "Fetching your plan"} onClick={() => void again()}>Try again now</Button>
      </div>
      {program.value && (
        <>
          <p class="section-label">Meanwhile</p>
          <div class="stack">
            <TapCard title="All exercises" detail="See how each is done" href="/exercises" />
            <TapCard title="When to get help" detail="Signs that need a person" href="/help" />
          </div>
        </>
      )}
    </>
  )
}
