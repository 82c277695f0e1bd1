import { useEffect, useState } from "preact/hooks"

import { me, type Me } from "../../api/client"
import { sayDayShort } from "../../core/days"
import { account } from "../../store/state"
import { Leave } from "./leave"
import { Part } from "./rows"

/** Which account this is, the phones it is on, and the ways out. */
export function AccountPart() {
  const [known, setKnown] = useState<Me | null>(null)
  const id = account.value?.account_id
  useEffect(() => {
    if (id === undefined) return
    let over = false
    me().then((answer) => { if (!over) setKnown(answer) }, () => undefined)
    return () => {
      over = true
    }
  }, [id])
  if (id === undefined) {
    return (
      <Part title="Account">
        <p>There is none yet. It is made with the first signal after the questions. No name and no e-mail is asked.</p>
      </Part>
    )
  }
  const others = known?.devices.filter(({ current }) => !current) ?? []
  return (
    <Part title="Account">
      <dl class="facts digits">
        <dt>Number</dt><dd>{id.slice(0, 8)}</dd>
        <dt>Time zone</dt><dd>{account.value?.timezone.replaceAll("_", " ")}</dd>
        {known && <><dt>Phones signed in</dt><dd>{known.devices.length}</dd></>}
        {others.map(({ device_id, seen_at }) => (
          <><dt key={device_id}>Another phone</dt><dd>last seen {sayDayShort(seen_at.slice(0, 10))}</dd></>
        ))}
      </dl>
      <Leave others={known ? others.length : null} />
    </Part>
  )
}
