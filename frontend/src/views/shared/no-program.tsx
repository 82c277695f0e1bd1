import { refreshPlan } from "../../sync/sync"
import { sync } from "../../sync/state"
import { Button } from "../../ui/button"

/** The program's words are not on this phone yet: says what is waited for, and tries again on a tap. */
export function NoProgram() {
  return (
    <div class="stack">
      <p class="soft">The words of the plan come from the server. This needs signal once.</p>
      <Button kind="outline" busy={sync.value.sending && "Fetching the plan's words"} onClick={() => void refreshPlan()}>
        Try again
      </Button>
    </div>
  )
}
