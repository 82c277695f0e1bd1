import { useState } from "preact/hooks"

import type { Variant } from "../../core/model"
import type { Shown } from "../../core/gate"
import { later } from "../../later"
import { Icon } from "../../ui/icon"
import { SaveLine } from "../shared/save-line"
import { DayWords } from "../shared/top-line"

const Decided = later("Decided")

type Planned = Extract<Shown, { kind: "plan" }>

const TITLES: Readonly<Record<Variant["mode"], string>> = {
  normal: "Full plan today.", ease: "An easier day.", settle: "A settle day.", rest: "A rest day.", locked: "No exercise today.",
}
const BANDS: Readonly<Partial<Record<Variant["mode"], string>>> = { settle: "band-sand", rest: "band-rest" }

/** What the plan says of the day, and its first reason. */
export function headlineOf({ variant, hold, beyond }: Planned): { title: string; reason: string | undefined } {
  if (beyond) return { title: "A gentle day.", reason: "The plan kept here has run out. It needs signal once." }
  if (hold) return { title: "A gentle day.", reason: "Something new is saved here. Your plan follows once there is signal." }
  return { title: TITLES[variant.mode], reason: variant.reasons[0]?.text }
}

/** The day speaks first: the decision in bold, then its reason, then the way to how it was decided. */
export function Headline({ shown }: { shown: Planned }) {
  const [open, setOpen] = useState(false)
  const { title, reason } = headlineOf(shown)
  return (
    <div class={`band ${BANDS[shown.variant.mode] ?? ""}`}>
      <div class="head-bar"><DayWords day={shown.day.date} /><SaveLine /></div>
      <h1 class="head-title" tabIndex={-1}>{title}{reason && <span class="head-reason digits"> {reason}</span>}</h1>
      <button type="button" class="how" onClick={() => { setOpen(true) }}>
        How this was decided<Icon name="chevron-right" size={20} />
      </button>
      {open && <Decided shown={shown} onClose={() => { setOpen(false) }} />}
    </div>
  )
}
