import type { Day } from "../core/model"
import { ask, ours } from "./http"
import type { Forecast } from "./schema"

export type { Forecast } from "./schema"

/** When an event of `km` on a day may be run, as of the morning of `from`. Throws Problem. */
export async function getForecast(km: number, on: Day, from: Day): Promise<Forecast> {
  return ours<Forecast>((await ask("GET", `/forecast?km=${String(km)}&on=${on}&from=${from}`)).json, "ok", "earliest", "likely")
}
