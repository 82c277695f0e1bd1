import { useState } from "preact/hooks"

import { Problem } from "../../api/client"
import { startAgain } from "../../sync/account"
import { sync } from "../../sync/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { showToast } from "../../ui/toast"

/** The way on for a phone whose account can't be opened any more: a new one takes in all that is kept here. */
export function SignedOut() {
  const [busy, setBusy] = useState(false)
  if (sync.value.problem !== "signed_out") return null
  const goOn = async () => {
    setBusy(true)
    try {
      await startAgain()
      showToast("All of this phone is in a new account.")
    } catch (problem) {
      const signal = problem instanceof Problem && problem.status === 0
      showToast(signal ? "This needs signal. Nothing was changed." : "The server did not agree. Nothing was changed.")
    }
    setBusy(false)
  }
  return (
    <Card>
      <div class="stack">
        <h2>This phone is signed out</h2>
        <p>Everything is still here. A new account can take it all in. The old one stays closed.</p>
        <Button busy={busy && "One moment"} onClick={() => void goOn()}>Go on with a new account</Button>
      </div>
    </Card>
  )
}
