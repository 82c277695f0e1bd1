import { useEffect, useState } from "preact/hooks"

import { makeCode, type CodeMade } from "../../api/client"
import { flush } from "../../sync/sync"
import { Button } from "../../ui/button"
import { Sheet } from "../../ui/sheet"
import { sayTime, useNow } from "../shared/now"
import { whyNot } from "./why"

/** A code for another phone: in letters to type and as a picture for its camera. Ten minutes, once. */
export function ShowCode({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<CodeMade | null>(null)
  const [why, setWhy] = useState("")
  const nowMs = useNow()
  const over = made !== null && nowMs >= Date.parse(made.expires_at)
  const make = () => {
    setMade(null)
    setWhy("")
    // The other phone gets what the server has, so that comes first.
    void flush().then(makeCode).then(setMade).catch((problem: unknown) => { setWhy(whyNot(problem)) })
  }
  useEffect(make, [])
  return (
    <Sheet title="Use on another phone" onClose={onClose}>
      <div class="stack">
        {made && !over
          ? (
            <>
              <p>Point its camera here. Or open Strideback there and tap I have a code.</p>
              <img class="code-picture" src={made.picture} alt="" />
              <p class="code-letters">{made.code}</p>
              <p class="small soft digits">Once, until {sayTime(Date.parse(made.expires_at))}. Show it to nobody else.</p>
            </>
          )
          : <p role="status">{over ? "This code is over." : why || "One moment."}</p>}
        <Button kind="outline" onClick={make}>Make a new code</Button>
      </div>
    </Sheet>
  )
}
