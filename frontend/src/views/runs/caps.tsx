import { sayKm, unitsOf } from "../../core/distance"
import type { RunCaps } from "../../core/model"
import { Card } from "../../ui/card"
import { choices } from "../shared/side"

/** How far after the last stage: the run, the week, and what of it is done. */
export function CapsCard({ caps }: { caps: RunCaps }) {
  const say = (km: number) => sayKm(km, unitsOf(choices.value))
  const share = caps.week_km === 0 ? 1 : Math.min(1, caps.week_done_km / caps.week_km)
  return (
    <Card>
      <h2>How far, at most</h2>
      <p class="strip-words digits"><span>One run</span><b>{say(caps.run_km)}</b></p>
      <p class="strip-words digits"><span>This week, Monday to Sunday</span><b>{say(caps.week_done_km)} of {say(caps.week_km)}</b></p>
      <div class="week" aria-hidden="true"><span style={{ width: `${100 * share}%` }} /></div>
      <p class="small soft">
        {caps.flat ? "Flat ground for now. " : "Gentle hills are fine. "}
        Each run may be a tenth longer than your longest in 30 days.
      </p>
    </Card>
  )
}
