import { useEffect, useState } from "preact/hooks"

import { saveFile } from "../../device/download"
import { keptApart, type Apart as Kept } from "../../store/apart"
import { exportPhone } from "../../store/export"
import { today } from "../../store/state"
import { goBackTo } from "../../sync/account"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { tried } from "../shared/keep"
import { count } from "../shared/words"

/** What this phone keeps of another plan, and the ways to have it again. */
export function Apart({ onGo }: { onGo: (act: () => Promise<void>) => void }) {
  const [kept, setKept] = useState<readonly Kept[]>([])
  useEffect(() => { void tried(keptApart().then(setKept)) }, [])
  const save = async (owner: string) => {
    const text = await tried(exportPhone(owner))
    if (text !== null) saveFile(`strideback-${today.value}.json`, text)
  }
  return kept.map(({ owner, count: entries }) => (
    <Card key={owner}>
      <div class="stack">
        <h2>Kept apart on this phone</h2>
        <p class="digits">{count(entries, "entry", "entries")} of an earlier plan. Nothing of it was sent to another one. Going back takes it into a new account.</p>
        <Button kind="outline" icon="download" onClick={() => void save(owner)}>Save it as a file</Button>
        <Button kind="outline" onClick={() => { onGo(() => goBackTo(owner)) }}>Go back to it</Button>
      </div>
    </Card>
  ))
}
