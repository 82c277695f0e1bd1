import { useState } from "preact/hooks"

import { sayKm, unitsOf } from "../../core/distance"
import { uuid7 } from "../../core/ids"
import { shoesOn, type Pair } from "../../core/runs"
import { now, random } from "../../device/clock"
import { log } from "../../store/journal"
import { today } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Icon } from "../../ui/icon"
import { Sheet } from "../../ui/sheet"
import { Fields, type FieldOf } from "../run/fields"
import { keep } from "../shared/keep"
import { choices } from "../shared/side"

/** From here on a pair is worth a look, and from there on probably worn (H5). */
const LOOK_KM = 500
const WORN_KM = 800
const MOST_KM = 1000
const ASKED: readonly FieldOf[] = [["text", "name", "Name"], ["km", "km_at_start", "Run in them before"]]

const wear = ({ km, retired }: Pair): string =>
  retired ? "Retired" : km >= WORN_KM ? "Probably worn out: think of a new pair" : km >= LOOK_KM ? "Look for creases and tilt" : ""

/** The pairs with all they have run. */
export function ShoesCard() {
  const [open, setOpen] = useState<Pair | "new" | null>(null)
  const pairs = shoesOn(log.value, today.value).toSorted((one, two) => Number(one.retired) - Number(two.retired))
  return (
    <Card>
      <h2>Shoes</h2>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.shoe_id}>
            <button type="button" class="fact" onClick={() => { setOpen(pair) }}>
              <span class="grow">{pair.name}<br /><span class="small soft">{wear(pair)}</span></span>
              <b class="digits">{sayKm(pair.km, unitsOf(choices.value))}</b><Icon name="chevron-right" size={20} />
            </button>
          </li>
        ))}
      </ul>
      <Button kind="text" size="small" icon="plus" onClick={() => { setOpen("new") }}>Add a pair</Button>
      {open && <ShoeSheet pair={open === "new" ? null : open} onClose={() => { setOpen(null) }} />}
    </Card>
  )
}

function ShoeSheet({ pair, onClose }: { pair: Pair | null; onClose: () => void }) {
  const [said, setSaid] = useState<Partial<Pair>>(pair ?? {})
  const { name = "", km_at_start = 0 } = said
  const save = async (retired: boolean, said: string) => {
    const shoe_id = pair?.shoe_id ?? uuid7(now(), random(10))
    if (await keep("shoe", { shoe_id, name: name.trim(), km_at_start: Math.min(MOST_KM, km_at_start), retired }, said)) onClose()
  }
  return (
    <Sheet title={pair?.name ?? "A pair of shoes"} onClose={onClose}>
      <div class="ending">
        {!pair && <p class="small soft">New shoes? Not on the first run of a stage.</p>}
        <Fields fields={ASKED} said={said} onSaid={(part) => { setSaid({ ...said, ...part }) }} />
        <Button off={name.trim() === "" && "Give them a name"} onClick={() => void save(pair?.retired ?? false, "Shoes saved")}>Save the shoes</Button>
        {pair && (
          <Button kind="outline" onClick={() => void save(!pair.retired, pair.retired ? "In use again" : "Shoes retired")}>
            {pair.retired ? "Use them again" : "Retire them"}
          </Button>
        )}
      </div>
    </Sheet>
  )
}
