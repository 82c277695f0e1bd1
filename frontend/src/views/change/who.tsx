import { today } from "../../store/state"
import { DayField } from "../../ui/day-field"
import { Segments } from "../../ui/segments"

/** Who decided a change, on which day, and what they said. */
export interface Said {
  by: "self" | "clinician"
  note: string
  day: string
}

export const mine = (): Said => ({ by: "self", note: "", day: today.value })

/** Asks who decided. A clinician's word may be of an earlier day. */
export function Who({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  return (
    <>
      <Segments
        shown legend="Who decided?" value={said.by} choices={[{ value: "self", text: "I did" }, { value: "clinician", text: "My physio" }]}
        onPick={(by) => { onChange({ ...said, by, day: today.value }) }}
      />
      {said.by === "clinician" && (
        <>
          <label class="field">
            <span class="field-label">Who it was, if you like</span>
            <input class="input" value={said.note} maxLength={200} onInput={(event) => { onChange({ ...said, note: event.currentTarget.value }) }} />
          </label>
          <DayField label="On which day?" value={said.day} max={today.value} onInput={(day) => { onChange({ ...said, day }) }} />
        </>
      )}
    </>
  )
}

/** Why a change cannot be kept as it is said; false where it can. */
export const lacksDay = ({ day }: Said): string | false => (day === "" || day > today.value) && "Say on which day"

/** The part of a body that says who decided. */
export const byWhom = ({ by, note }: Said) => ({ by, ...(note.trim() && { note: note.trim() }) })
