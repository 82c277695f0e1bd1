import { useState } from "preact/hooks"

import type { Program, Referral } from "../../core/model"
import { ofKind } from "../../core/standing"
import { log } from "../../store/journal"
import { today } from "../../store/state"
import { Button } from "../../ui/button"
import { Disclosure, Note } from "../../ui/note"
import { ClearanceSheet } from "../lock/clearance"
import { tellOf } from "../lock/tell"

/** See someone soon: running and hops pause, the rest goes on, and this card stays until it is answered. */
export function ReferralCard({ referral, program }: { referral: Referral; program: Program | null }) {
  const [open, setOpen] = useState(false)
  const seenToday = ofKind(log.value, "clearance").some(({ day }) => day === today.value)
  const words = program?.levels.find(({ id }) => id === "SOON")
  if (!words) return null
  return (
    <Note tone="sand" icon="life-buoy" title={words.title}>
      <p class="small">{words.text}</p>
      <Disclosure summary="What to tell them">
        <ul class="bullets small">{tellOf(program, referral.flags).map((text) => <li key={text}>{text}</li>)}</ul>
      </Disclosure>
      {seenToday
        ? <p class="small"><b>Saved that you were seen</b>Your plan takes it in by tomorrow morning.</p>
        : <Button kind="text" size="small" onClick={() => { setOpen(true) }}>I have been seen</Button>}
      {open && <ClearanceSheet onClose={() => { setOpen(false) }} />}
    </Note>
  )
}
