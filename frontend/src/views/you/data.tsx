import { useEffect, useState } from "preact/hooks"

import { sayDayShort } from "../../core/days"
import { now } from "../../device/clock"
import { saveFile } from "../../device/download"
import { persist } from "../../device/storage"
import { usage, type Usage } from "../../device/usage"
import { exportPhone } from "../../store/export"
import { log } from "../../store/journal"
import { account, today } from "../../store/state"
import { sync } from "../../sync/state"
import { flush } from "../../sync/sync"
import { Icon } from "../../ui/icon"
import { showToast } from "../../ui/toast"
import { tried } from "../shared/keep"
import { sayTime } from "../shared/now"
import { count } from "../shared/words"
import { Part } from "./rows"
import { sayBytes } from "./words"

/** When the server last answered, in words. */
function synced(lastAt: number | null): string {
  if (lastAt === null) return "Not yet"
  return now() - lastAt < 86_400_000 ? sayTime(lastAt) : sayDayShort(new Date(lastAt).toISOString().slice(0, 10))
}

const PROBLEMS = {
  offline: "No signal. Everything is kept here until there is.",
  signed_out: "This phone is signed out. Everything is kept here.",
  other_account: "Another account is signed in here. These entries are kept and not mixed.",
  server: "The server did not answer well. We try again by ourselves.",
} as const

/** What is kept where, what waits, how much room there is, and the ways to take it along. */
export function DataPart() {
  const [room, setRoom] = useState<Usage | null>(null)
  const [making, setMaking] = useState(false)
  const { waiting, lastAt, problem, refused, sending, why } = sync.value
  useEffect(() => {
    void usage().then(setRoom, () => undefined)
  }, [log.value.length])

  const exportHere = async () => {
    setMaking(true)
    const text = await tried(exportPhone())
    setMaking(false)
    if (text !== null) saveFile(`strideback-${today.value}.json`, text)
  }
  const ask = async () => {
    const kept = await persist().catch(() => false)
    setRoom(await usage())
    showToast(kept ? "The browser will keep your entries." : "The browser did not agree. Putting the app on the home screen helps.")
  }
  return (
    <Part title="Your entries">
      <dl class="facts digits">
        <dt>On this phone</dt><dd>{count(log.value.length, "entry", "entries")}</dd>
        <dt>Waiting to be sent</dt><dd>{waiting === 0 ? "None" : waiting}</dd>
        <dt>Last in touch with the server</dt><dd>{synced(lastAt)}</dd>
        {room?.used !== null && room !== null && <><dt>Room used here</dt><dd>{sayBytes(room.used)}</dd></>}
        {room?.quota !== null && room !== null && <><dt>Room left</dt><dd>{sayBytes(room.quota - (room.used ?? 0))}</dd></>}
        {room?.kept !== null && room !== null && <><dt>Safe from clearing</dt><dd>{room.kept ? "Yes" : "Not promised"}</dd></>}
      </dl>
      {problem && <p class="small">{why ? `${why}. Everything is kept here. We try again by ourselves.` : PROBLEMS[problem]}</p>}
      {waiting > 0 && problem !== "signed_out" && problem !== "other_account" && (
        <button type="button" class="way" onClick={() => void flush()} aria-busy={sending}>
          <Icon name="cloud" />{sending ? "Sending" : "Send now"}
        </button>
      )}
      {room?.kept === false && (
        <button type="button" class="way" onClick={() => void ask()}><Icon name="shield-check" />Ask the browser to keep them</button>
      )}
      <button type="button" class="way" onClick={() => void exportHere()} aria-busy={making}>
        <Icon name="download" />{making ? "Making the file" : "Save all of this phone as a file"}
      </button>
      {account.value && <a class="way" href="/api/v1/export" download><Icon name="download" />Save all of the server as a zip</a>}
      {refused.length > 0 && (
        <div>
          <p><b>{count(refused.length, "entry", "entries")} the server could not take in.</b> They stay here and in your file.</p>
          <ul class="refused">
            {refused.map(({ id, kind, day, title }) => <li key={id}><b>{kind}, {sayDayShort(day)}.</b> {title}</li>)}
          </ul>
        </div>
      )}
    </Part>
  )
}

