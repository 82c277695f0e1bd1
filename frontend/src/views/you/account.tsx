import { useEffect, useState } from "preact/hooks"

import { endDevice, me, type Me } from "../../api/client"
import { sayDayShort } from "../../core/days"
import { Link } from "../../router"
import { account } from "../../store/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { showToast } from "../../ui/toast"
import { whyNot } from "../code/why"
import { ShowCode } from "../code/show"
import { Leave } from "./leave"
import { Part } from "./rows"

/** Which account this is, the phones it is on, and the ways out. */
export function AccountPart() {
  const [known, setKnown] = useState<Me | null>(null)
  const id = account.value?.account_id
  const [showing, setShowing] = useState(false)
  useEffect(() => {
    if (id === undefined || showing) return
    let over = false
    me().then((answer) => { if (!over) setKnown(answer) }, () => undefined)
    return () => {
      over = true
    }
  }, [id, showing])
  if (id === undefined) {
    return (
      <Part title="Account">
        <p>There is none yet. It is made with the first signal after the questions. No name and no e-mail is asked.</p>
      </Part>
    )
  }
  const end = async (device: string) => {
    try {
      await endDevice(device)
      setKnown(await me())
      showToast("Signed out there. What it had not sent stays on it.")
    } catch (problem) {
      showToast(whyNot(problem))
    }
  }
  const others = known?.devices.filter(({ current }) => !current) ?? []
  return (
    <Part title="Account">
      <dl class="facts digits">
        <dt>Number</dt><dd>{id.slice(0, 8)}</dd>
        <dt>Time zone</dt><dd>{account.value?.timezone.replaceAll("_", " ")}</dd>
        {known && <><dt>Phones signed in</dt><dd>{known.devices.length}</dd></>}
      </dl>
      {others.map(({ device_id, created_at, seen_at }) => (
        <div key={device_id} class="device">
          <p class="grow small digits">
            <b>Another phone</b>, since {sayDayShort(created_at.slice(0, 10))}<br />last seen {sayDayShort(seen_at.slice(0, 10))}
          </p>
          <Button kind="outline" size="small" onClick={() => void end(device_id)}>Sign it out</Button>
        </div>
      ))}
      <button type="button" class="way" aria-haspopup="dialog" onClick={() => { setShowing(true) }}><Icon name="share" />Use on another phone</button>
      <Link class="way" href="/code"><Icon name="phone-done" />I have a code</Link>
      {showing && <ShowCode onClose={() => { setShowing(false) }} />}
      <Leave others={known ? others.length : null} />
    </Part>
  )
}
