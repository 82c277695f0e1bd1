import { sync } from "../../sync/state"
import { SaveState } from "../../ui/save-state"
import { sayTime } from "./now"
import { count } from "./words"

/** Where today's entries are: on this phone, on the server, or waiting. */
export function SaveLine() {
  const { waiting, sending, lastAt, problem, why } = sync.value
  if (problem === "signed_out" || problem === "other_account") {
    return <SaveState kind="needs" href="/you">{problem === "signed_out" ? "Signed out" : "Another account"}</SaveState>
  }
  if (waiting > 0 && problem !== null && !sending) {
    return <SaveState kind="waiting" href={why && "/you"}>{`${count(waiting, "entry", "entries")} waiting`}</SaveState>
  }
  if (waiting > 0) return <SaveState kind="phone">Saved on this phone</SaveState>
  if (lastAt === null) return <SaveState kind={problem ? "needs" : "phone"}>{problem ? "Needs signal" : "On this phone"}</SaveState>
  return <SaveState kind="synced">{`Synced ${sayTime(lastAt)}`}</SaveState>
}
