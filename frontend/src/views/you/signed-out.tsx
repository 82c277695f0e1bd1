import { useState } from "preact/hooks"

import { busy as running } from "../../store/busy"
import { openBrowsers, startAgain } from "../../sync/account"
import { sync } from "../../sync/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { showToast } from "../../ui/toast"
import { whyNot } from "../code/why"

/** The ways on for a phone whose account can't be opened any more, or whose browser is signed in to another one. */
export function SignedOut() {
  const [busy, setBusy] = useState(false)
  const { problem } = sync.value
  if (problem !== "signed_out" && problem !== "other_account") return null
  const out = problem === "signed_out"
  const goOn = async () => {
    setBusy(true)
    try {
      await (out ? startAgain() : openBrowsers())
      showToast(out ? "All of this phone is in a new account." : "The other account is open here.")
    } catch (why) {
      showToast(whyNot(why))
    }
    setBusy(false)
  }
  return (
    <Card>
      <div class="stack">
        <h2>{out ? "This phone is signed out" : "Another account is signed in here"}</h2>
        <p>
          {out
            ? "Everything is still here. A code of your other phone opens the same account again. Or a new account can take it all in."
            : "Everything is still here. You can open the other account. Then these entries are kept apart, under I have a code."}
        </p>
        <Button href="/code">I have a code</Button>
        <Button kind="outline" busy={busy && "One moment"} off={running.value && "After what is running now"} onClick={() => void goOn()}>
          {out ? "Go on with a new account" : "Open the other account"}
        </Button>
      </div>
    </Card>
  )
}
