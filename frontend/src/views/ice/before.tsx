import { useState } from "preact/hooks"

import type { MayStart } from "../../core/ice"
import type { IceProtocol, IceRules, ProtocolId, Side, Variant } from "../../core/model"
import { unlockSound } from "../../device/sound"
import { draft } from "../../store/draft"
import { startIce } from "../../store/ice"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { CheckRow } from "../../ui/pick"
import { Segments } from "../../ui/segments"
import { Sheet } from "../../ui/sheet"
import { hideToast } from "../../ui/toast"
import { tried } from "../shared/keep"
import { IceDrawing } from "./drawing"
import { whyOff } from "./words"

/** Until when a heat rub keeps ice off, in milliseconds: kept, so that leaving the page does not forget it. */
const rub = draft<{ until: number }>("heat-rub")

const SHORT: Readonly<Record<ProtocolId, string>> = { "ice-20": "20 minutes", "ice-10-10-10": "10, rest, 10" }

/** Whether work that ice would hold up is still to do today (ICE9). */
const workAhead = (variant: Variant): boolean =>
  variant.run.offered || variant.impact.offered || variant.tests.offered.length > 0 ||
  variant.slots.some((slot) => slot.class === "strength" && slot.items.some(({ done, optional }) => !done && !optional))

export interface BeforeProps {
  rules: IceRules
  variant: Variant
  may: MayStart
  now: number
  side: Side
  clockTime: (ms: number) => string
}

/** Before ice: where, where never, which way, and the cloth. Nothing starts until the cloth is ticked. */
export function Before({ rules, variant, may, now, side, clockTime }: BeforeProps) {
  const suggested = variant.ice.protocol
  const [chosen, setChosen] = useState<ProtocolId>(suggested)
  const [nerve, setNerve] = useState(false)
  const [cloth, setCloth] = useState(false)
  const rubUntil = rub.value.value.until ?? 0
  const rubbed = rubUntil > now
  const protocol = rules.protocols.find(({ id }) => id === chosen)
  const off = whyOff(may, clockTime)
    ?? (rubbed ? `From ${clockTime(rubUntil)}: heat rub` : undefined)
    ?? (cloth ? undefined : "Tick the cloth to start")

  const pick = (id: ProtocolId) => {
    // Twenty minutes for a slim leg only after the note on the nerve has been read (ICE2).
    if (id === "ice-20" && suggested !== "ice-20") setNerve(true)
    else setChosen(id)
  }
  const start = (with_: IceProtocol) => {
    unlockSound()
    // The ice needs the whole screen. What was tapped before can still be taken back where it was.
    hideToast()
    void tried(startIce(with_, { barrier: true, heat_rub: false }))
  }
  const minutes = rules.max_s / 60
  return (
    <main class="ice-page">
      <PageHead back={{ href: "/", text: "Today" }} title={may.ok ? `Ice, up to ${minutes} minutes` : "No ice just now"} />
      {!may.ok && <WhyNot may={may} variant={variant} clockTime={clockTime} />}
      <Segments legend="How long" value={chosen} onPick={pick}
        choices={rules.protocols.map(({ id }) => ({ value: id, text: SHORT[id] }))} />
      <Card class="ice-where">
        <IceDrawing side={side} />
        <div class="ice-lists">
          <div><h2 class="ice-here">Here</h2><ul>{rules.where.map((line) => <li key={line}>{line}</li>)}</ul></div>
          <div><h2 class="ice-never">Never</h2><ul>{rules.never.map((line) => <li key={line}>{line}</li>)}</ul></div>
        </div>
      </Card>
      {may.ok && workAhead(variant) && (
        <Note tone="sand" icon="clock">Work is still to do today. After ice it waits {rules.quiet_before_s / 3600} hours.</Note>
      )}
      <CheckRow checked={rubbed} detail="Then ice waits until the rub has worn off."
        onToggle={(on) => { void tried(rub.save({ until: on ? now + rules.heat_rub_gap_s * 1000 : 0 })) }}>
        I used a heat rub here in the last {rules.heat_rub_gap_s / 3600} hours
      </CheckRow>
      <div class="ice-spare" />
      <div class="ice-foot">
        {may.ok && !rubbed && <CheckRow checked={cloth} onToggle={setCloth}>{rules.barrier}</CheckRow>}
        <Button size="player" off={off} onClick={() => { if (protocol) start(protocol) }}>
          Start {SHORT[chosen]}
        </Button>
      </div>
      {nerve && (
        <Sheet title="Please read this first" onClose={() => { setNerve(false) }}>
          <div class="stack">
            <p>{rules.nerve_note}</p>
            <Button onClick={() => { setNerve(false) }}>Keep 10, rest, 10</Button>
            <Button kind="outline" onClick={() => { setChosen("ice-20"); setNerve(false) }}>I have read this. Use 20 minutes</Button>
          </div>
        </Sheet>
      )}
    </main>
  )
}

function WhyNot({ may, variant, clockTime }: { may: MayStart & { ok: false }; variant: Variant; clockTime: (ms: number) => string }) {
  switch (may.code) {
    case "too_soon":
      return <Note tone="plain" icon="clock">Skin needs two hours between ice. Next ice{may.from === undefined ? " later" : ` from ${clockTime(may.from)}`}.</Note>
    case "four_today":
      return <Note tone="plain" icon="clock">Four times a day is the most. Tomorrow is a new day.</Note>
    case "skin":
      return <Note tone="stop" icon="octagon-alert">Your skin or foot was not normal. Ice stays off until the safety questions are clear.</Note>
    case "running":
      return null
    case "not_offered":
      return <Note tone="plain">{variant.ice.reasons.length > 0 ? variant.ice.reasons.join(" ") : "The plan has no ice today."}</Note>
  }
}
