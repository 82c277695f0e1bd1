import { useState } from "preact/hooks"

import { Problem } from "../../api/client"
import { saveFile } from "../../device/download"
import { go } from "../../router"
import { busy as running } from "../../store/busy"
import { exportPhone } from "../../store/export"
import { account, today } from "../../store/state"
import { deleteAccount, signOut } from "../../sync/account"
import { sync } from "../../sync/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { Note } from "../../ui/note"
import { Sheet } from "../../ui/sheet"
import { showToast } from "../../ui/toast"
import { tried } from "../shared/keep"
import { count } from "../shared/words"

const WORD = "delete"

async function keepFile(): Promise<void> {
  const text = await tried(exportPhone())
  if (text !== null) saveFile(`strideback-${today.value}.json`, text)
}

/** The ways out: sign this phone out, or delete everything. Nothing that waits is dropped without being asked about. */
export function Leave({ others }: { others: number | null }) {
  const [open, setOpen] = useState<"out" | "delete" | null>(null)
  if (!account.value) return null
  return (
    <>
      <button type="button" class="way" aria-haspopup="dialog" onClick={() => { setOpen("out") }}><Icon name="smartphone" />Sign out on this phone</button>
      <button type="button" class="way way-stop" aria-haspopup="dialog" onClick={() => { setOpen("delete") }}><Icon name="x" />Delete my account</button>
      {open === "out" && <SignOut others={others} onClose={() => { setOpen(null) }} />}
      {open === "delete" && <Delete onClose={() => { setOpen(null) }} />}
    </>
  )
}

function SignOut({ others, onClose }: { others: number | null; onClose: () => void }) {
  const [busy, setBusy] = useState<string | false>(false)
  const { waiting } = sync.value
  const wait = running.value && "After what is running now"
  const leave = async (what: "send" | "discard") => {
    setBusy(what === "send" ? "Sending" : "Signing out")
    try {
      await signOut(what)
      go("/", { replace: true })
      showToast("Signed out. Nothing is left on this phone.")
    } catch {
      showToast("Not sent yet, so nothing was changed.")
      setBusy(false)
    }
  }
  return (
    <Sheet title="Sign out on this phone?" onClose={onClose}>
      <div class="stack">
        {others === 0 && (
          <Note tone="sand" title="This is your only phone. ">
            Nobody can open this account again after it. Save a file first.
          </Note>
        )}
        {others === null && <Note tone="sand">Without another phone signed in, nobody can open this account again. Save a file first.</Note>}
        {waiting > 0 && <p>{count(waiting, "entry", "entries")} not sent yet.</p>}
        <Button kind="outline" icon="download" onClick={() => void keepFile()}>Save a file of this phone</Button>
        {waiting > 0
          ? (
            <>
              <Button off={wait} busy={busy} onClick={() => void leave("send")}>Send them, then sign out</Button>
              <Button kind="stop" off={wait || (busy !== false && "Please wait")} onClick={() => void leave("discard")}>Sign out and drop {count(waiting, "entry", "entries")}</Button>
            </>
          )
          : <Button off={wait} busy={busy} onClick={() => void leave("send")}>Sign out</Button>}
      </div>
    </Sheet>
  )
}

function Delete({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState("")
  const [busy, setBusy] = useState(false)
  const right = typed.trim().toLowerCase() === WORD
  const erase = async () => {
    setBusy(true)
    try {
      await deleteAccount()
      go("/", { replace: true })
      showToast("Deleted, here and on the server.")
    } catch (problem) {
      setBusy(false)
      showToast(problem instanceof Problem && problem.status === 0 ? "Deleting needs signal. Nothing was changed." : "The server did not delete it. Nothing was changed.")
    }
  }
  return (
    <Sheet title="Delete your account?" onClose={onClose}>
      <form class="stack" onSubmit={(event) => { event.preventDefault(); if (right && !busy) void erase() }}>
        <p>Every entry goes, on this phone and on the server. There is no way back.</p>
        <Button kind="outline" icon="download" onClick={() => void keepFile()}>Save a file first</Button>
        <label class="field">
          <span class="field-label">Type {WORD} to go on</span>
          <input class="input" type="text" autocomplete="off" autocapitalize="none" spellcheck={false} value={typed}
            onInput={(event) => { setTyped(event.currentTarget.value) }} />
        </label>
        <Button kind="stop" type="submit" off={!right && `Type ${WORD} first`} busy={busy && "Deleting"}>Delete everything</Button>
      </form>
    </Sheet>
  )
}
