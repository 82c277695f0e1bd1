import { getForecast, type Forecast } from "../api/forecast"
import type { Day } from "../core/model"
import type { Goal } from "../core/runs"
import { draft } from "../store/draft"
import { account, today } from "../store/state"

/** The answer that came last, and what it is an answer to. */
export interface Kept {
  readonly km: number
  readonly on: Day
  readonly asked: Day
  readonly answer: Forecast
}

const kept = draft<Kept>("forecast")

/** The forecast for a goal that this phone has; null while none has come. */
export function forecastOf({ km, on }: Goal): Kept | null {
  const { value } = kept.value
  return value.km === km && value.on === on ? value as Kept : null
}

/** Asks for the forecast of a goal and keeps the answer for when there is no signal. Never rejects. */
export async function askForecast({ km, on }: Goal): Promise<void> {
  if (!account.value) return
  const asked = today.value
  try {
    await kept.save({ km, on, asked, answer: await getForecast(km, on, asked) })
  } catch {
    // No signal, or a day the server does not plan: the last answer stays.
  }
}
