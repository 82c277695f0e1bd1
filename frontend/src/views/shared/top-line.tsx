import { sayDay, sayDayShort } from "../../core/days"
import type { Day } from "../../core/model"
import { SaveLine } from "./save-line"

/** The day in words, short where the screen is narrow. */
export function DayWords({ day }: { day: Day }) {
  return <><span class="wide-only">{sayDay(day)}</span><span class="narrow-only">{sayDayShort(day)}</span></>
}

/** The bar at the top of a day: its date, and where its entries are. */
export function TopLine({ day }: { day: Day }) {
  return <div class="head-bar"><DayWords day={day} /><SaveLine /></div>
}
