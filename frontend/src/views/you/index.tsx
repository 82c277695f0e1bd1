import "../today/today.css"
import "./you.css"

import { applyUpdate, updateReady } from "../../device/update"
import { busy } from "../../store/busy"
import { enrolled, program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { PageHead } from "../../ui/page-head"
import { SaveLine } from "../shared/save-line"
import { AboutPart } from "./about"
import { AccountPart } from "./account"
import { DataPart } from "./data"
import { InstallPart } from "./install"
import { PhoneSettings } from "./phone"
import { PlanSettings } from "./plan"
import { SignedOut } from "./signed-out"

/** A newer version waits until the person says so, and never during a session or a timer. */
function Update() {
  if (!updateReady.value) return null
  return (
    <Card>
      <div class="stack">
        <h2>A newer version is here</h2>
        <Button off={busy.value && "After what is running now"} onClick={() => { applyUpdate() }}>Use it now</Button>
      </div>
    </Card>
  )
}

/** The person's own choices, what is kept where, and the ways out. */
export function YouPage() {
  const from = program.value
  return (
    <main class="screen you">
      <PageHead kicker="You" aside={<SaveLine />} title="Your plan and your data." />
      <SignedOut />
      <Update />
      {from && enrolled.value && <PlanSettings from={from} />}
      <PhoneSettings />
      <DataPart />
      <InstallPart />
      <AccountPart />
      <AboutPart />
    </main>
  )
}
