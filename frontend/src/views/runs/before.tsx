import type { Phase } from "../../core/model"
import { Card } from "../../ui/card"
import { Disclosure } from "../../ui/note"

/** What the present phase waits for, so that the way to the first run can be seen. */
export function Before({ phases, here }: { phases: readonly Phase[]; here: string }) {
  const at = phases.findIndex(({ id }) => id === here)
  const left = phases.slice(at, phases.findIndex(({ id }) => id === "return_run"))
  const [now, ...later] = left
  if (!now) return null
  return (
    <Card>
      <p class="small soft">You are in: {now.name}</p>
      <h2>What moves you on</h2>
      <ul class="dots">{now.move_on.map((line) => <li key={line}>{line}</li>)}</ul>
      {later.length > 0 && (
        <Disclosure summary={`Then ${later.map(({ name }) => name).join(", ")}`}>
          {later.map(({ id, name, aim, typical }) => <p key={id}><b>{name}.</b> {aim} {typical}.</p>)}
        </Disclosure>
      )}
    </Card>
  )
}
