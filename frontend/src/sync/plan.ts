import * as api from "../api/client"
import type { Bundle, Day } from "../core/model"
import { bundleFor, bundleTag, keepBundle, keepProgram, programTag } from "../store/plan"
import { account, bundle, program, today } from "../store/state"

const DAYS = 14

const status = (problem: unknown): number | null => (problem instanceof api.Problem ? problem.status : null)

/** Asks for the program, unless it is the one kept. Throws Problem. */
export async function refreshProgram(): Promise<void> {
  const answer = await api.getProgram(program.value ? await programTag() : null)
  if (answer.changed) await keepProgram(answer.value, answer.etag)
}

/** Asks for today's plan, and the program where it is another. Throws Problem. */
export async function fetchPlan(): Promise<void> {
  const who = account.value
  if (!who) return
  const day = today.value
  try {
    const answer = await api.getPlan(day, DAYS, await bundleTag(day, "now"))
    if (answer.changed) await keepBundle(who.account_id, answer.value, answer.etag, "now")
  } catch (problem) {
    // 409: not enrolled there yet. 422: a day the server does not plan, as with a wrong clock.
    if (status(problem) !== 409 && status(problem) !== 422) throw problem
  }
  if (bundle.value && bundle.value.as_of.program !== program.value?.version) await refreshProgram()
}

/** The plan as it was for an earlier day: from the server, without signal as the phone kept it; null where neither has it. */
export async function planOf(day: Day): Promise<Bundle | null> {
  const kept = await bundleFor(day)
  const who = account.value
  if (!who) return kept
  try {
    const answer = await api.getPlan(day, 1, await bundleTag(day, "past"))
    if (!answer.changed) return kept
    await keepBundle(who.account_id, answer.value, answer.etag, "past")
    return answer.value
  } catch {
    return kept
  }
}
