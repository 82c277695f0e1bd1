import "../today/today.css"
import "./code.css"

import { useEffect, useState } from "preact/hooks"

import { go } from "../../router"
import { busy as running } from "../../store/busy"
import { log } from "../../store/journal"
import { enrolled } from "../../store/state"
import { redeem, takeExport } from "../../sync/account"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { count } from "../shared/words"
import { Apart } from "./apart"
import { whyNot } from "./why"

const LETTERS = 8

/** Ways for a plan to come to this phone: by a code, from an export, or back from what is kept apart. */
export function CodePage() {
  const [code, setCode] = useState(() => location.hash.slice(1))
  const [busy, setBusy] = useState<string | false>(false)
  const [why, setWhy] = useState("")
  const own = log.value.length
  useEffect(() => { history.replaceState(null, "", location.pathname) }, [])
  const run = async (word: string, act: () => Promise<void>) => {
    setBusy(word)
    setWhy("")
    try {
      await act()
      go("/", { replace: true })
    } catch (problem) {
      setWhy(whyNot(problem))
    }
    setBusy(false)
  }
  const short = code.replace(/\P{L}/gu, "").length < LETTERS
  return (
    <main class="screen screen-bare">
      <PageHead title="Bring your plan here." back={enrolled.value ? { href: "/you", text: "You" } : { href: "/start", text: "Start" }} />
      <div class="stack">
        <Card>
          <form class="stack" onSubmit={(event) => { event.preventDefault() }}>
            <label class="field">
              <span class="field-label">The code of your other phone</span>
              <input
                class="input code-input" type="text" autocomplete="off" autocapitalize="characters" spellcheck={false} maxLength={20}
                value={code} onInput={(event) => { setCode(event.currentTarget.value) }}
              />
            </label>
            <p class="small soft">There, open You and tap Use on another phone.</p>
            {own > 0 && (
              <Note tone="sand" title="Two plans are never mixed. ">
                If the code opens another plan, {count(own, "entry", "entries")} of this phone stay on it, apart. You can go back to them.
              </Note>
            )}
            <p class="code-why" role="alert">{why}</p>
            <Button
              type="submit" busy={busy} off={running.value ? "After what is running now" : short && "Eight letters, please"}
              onClick={() => void run("Opening your plan", () => redeem(code))}
            >
              Open my plan here
            </Button>
          </form>
        </Card>
        {own === 0 && (
          <Card>
            <label class="field">
              <span class="field-label">Or bring back an export</span>
              <span class="small soft">The zip file that the server made for you.</span>
              <input
                class="input" type="file" accept=".zip,application/zip" disabled={busy !== false}
                onChange={({ currentTarget }) => {
                  const file = currentTarget.files?.[0]
                  currentTarget.value = ""
                  if (file) void run("Reading the file", () => takeExport(file))
                }}
              />
            </label>
          </Card>
        )}
        <Apart onGo={(act) => void run("Going back", act)} />
      </div>
    </main>
  )
}
