import { useState } from "preact/hooks"

import type { BodyOf, Pace, PainMode, Program, Side } from "../../core/model"
import { Link } from "../../router"
import { Icon } from "../../ui/icon"
import { keep } from "../shared/keep"
import { choices } from "../shared/side"
import { Part, SettingRow } from "./rows"
import { ChooseMany, ChooseOne } from "./sheets"
import { PACES, PAIN_MODES, sayChosen, sayPace, SIDES } from "./words"

type Field = keyof BodyOf<"settings">

/** Seconds a kilometre, from fast to slow. */
const EASY_PACES = Array.from({ length: 15 }, (_, index) => 270 + 30 * index)
const KNOWN = { true: "Yes", false: "No" } as const

/** What the plan is made from. Each change is an entry with an Undo; the plan follows once the server has it. */
export function PlanSettings({ from }: { from: Program }) {
  const [open, setOpen] = useState<Field | null>(null)
  const now = choices.value
  const units = now.units ?? "km"
  const change = (body: BodyOf<"settings">, said: string) => void keep("settings", body, said)
  const close = () => { setOpen(null) }
  const nameOf = (all: readonly { id: string; name: string }[], ids: readonly string[] | null | undefined) =>
    sayChosen(all.filter(({ id }) => ids?.includes(id)).map(({ name }) => name))
  const things = from.equipment.filter(({ asked }) => asked)
  const reasons = from.contraindications.map(({ id, text, level }) =>
    ({ id, name: text, detail: level === "ask" ? "Ask a clinician about ice first." : undefined }))
  const row = (field: Field, name: string, value: string) => <SettingRow name={name} value={value} onClick={() => { setOpen(field) }} />

  return (
    <Part title="Your plan">
      {row("side", "Sore knee", now.side ? SIDES[now.side] : "Not said")}
      {row("pain_mode", "Pain while you work", now.pain_mode ? PAIN_MODES[now.pain_mode].name : "Not said")}
      {row("pace", "Pace back to running", now.pace ? PACES[now.pace].name : "Not said")}
      {row("equipment", "Things you have", nameOf(things, now.equipment))}
      {row("slim", "Little padding round the knee", now.slim === undefined ? "Not said" : KNOWN[`${now.slim ?? false}`])}
      {row("ice_screen", "Reasons not to ice", nameOf(reasons, now.ice_screen))}
      {row("easy_pace_s_per_km", "Easy running pace", now.easy_pace_s_per_km ? sayPace(now.easy_pace_s_per_km, units) : "Not said, so 8:00 per km")}
      <Link class="setting" href="/changes">
        <span class="grow"><span class="setting-name">My physio changed my plan</span><span class="setting-value">Your place, exercises, a pause: what is changed by hand</span></span>
        <Icon name="chevron-right" />
      </Link>
      {row("units", "Distances in", units === "mi" ? "Miles" : "Kilometres")}

      {open === "side" && (
        <ChooseOne<Side> title="Which knee is sore?" value={now.side ?? null} onClose={close}
          options={(["right", "left", "both"] as const).map((value) => ({ value, name: SIDES[value] }))}
          onPick={(side) => { change({ side }, "Sore knee changed") }} />
      )}
      {open === "pain_mode" && (
        <ChooseOne<PainMode> title="How much pain may work bring?" value={now.pain_mode ?? null} onClose={close}
          options={(["monitored", "zero"] as const).map((value) => ({ value, ...PAIN_MODES[value] }))}
          onPick={(pain_mode) => { change({ pain_mode }, "Pain rule changed") }} />
      )}
      {open === "pace" && (
        <ChooseOne<Pace> title="How fast back to running?" value={now.pace ?? null} onClose={close}
          options={(["quick", "standard", "cautious"] as const).map((value) =>
            ({ value, name: PACES[value].name, detail: PACES[value].detail(from.runs_required[value]) }))}
          onPick={(pace) => { change({ pace }, "Pace changed") }} />
      )}
      {open === "slim" && (
        <ChooseOne<"true" | "false"> title="Is there little padding round your knee?" value={now.slim === undefined ? null : `${now.slim ?? false}`} onClose={close}
          options={[{ value: "true", name: "Yes", detail: "Ice is then 10 on, 10 off, 10 on." }, { value: "false", name: "No" }]}
          onPick={(answer) => { change({ slim: answer === "true" }, "Ice choice changed") }} />
      )}
      {open === "equipment" && (
        <ChooseMany title="What do you have?" options={things} value={now.equipment ?? []} onClose={close}
          onSave={(equipment) => { change({ equipment }, "Things changed") }} />
      )}
      {open === "ice_screen" && (
        <ChooseMany title="Does any of these fit you?" lead="Then ice stays off, or a clinician should say yes first."
          options={reasons} value={now.ice_screen ?? []} onClose={close}
          onSave={(ice_screen) => { change({ ice_screen }, "Ice answers changed") }} />
      )}
      {open === "easy_pace_s_per_km" && (
        <ChooseOne title="Your easy pace, when you can chat" value={String(now.easy_pace_s_per_km ?? "")} onClose={close}
          options={EASY_PACES.map((pace) => ({ value: String(pace), name: sayPace(pace, units) }))}
          onPick={(pace) => { change({ easy_pace_s_per_km: Number(pace) }, "Easy pace changed") }} />
      )}
      {open === "units" && (
        <ChooseOne<"km" | "mi"> title="Distances in" value={units} onClose={close}
          options={[{ value: "km", name: "Kilometres" }, { value: "mi", name: "Miles" }]}
          onPick={(picked) => { change({ units: picked }, "Units changed") }} />
      )}
    </Part>
  )
}
