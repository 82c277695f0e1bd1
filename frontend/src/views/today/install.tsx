import { ofKind, standing } from "../../core/standing"
import { now } from "../../device/clock"
import { install } from "../../device/install"
import { log } from "../../store/journal"
import { prefs, setPrefs } from "../../store/state"
import { Button } from "../../ui/button"
import { tried } from "../shared/keep"
import { InstallPart } from "../you/install"

/** After the first finished session: how the app gets on the home screen. Put away once, it stays under You. */
export function InstallCard() {
  if (!["prompt", "share"].includes(install.value) || prefs.value.install_dismissed !== null) return null
  if (ofKind(standing(log.value), "session").length === 0) return null
  return (
    <div>
      <InstallPart />
      <Button kind="text" onClick={() => void tried(setPrefs({ install_dismissed: now() }))}>Not now</Button>
    </div>
  )
}
