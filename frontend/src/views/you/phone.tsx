import { prefs, setPrefs, type Prefs } from "../../store/state"
import { Segments } from "../../ui/segments"
import { CueSwitches } from "../shared/cue-switches"
import { tried } from "../shared/keep"
import { Part } from "./rows"

const THEMES = [{ value: "auto", text: "Phone" }, { value: "light", text: "Light" }, { value: "dark", text: "Dark" }] as const

/** Choices that stay on this phone: what is seen, heard and felt. */
export function PhoneSettings() {
  const now = prefs.value
  const set = (change: Partial<Prefs>) => void tried(setPrefs(change))
  return (
    <Part title="This phone">
      <div class="stack">
        <span class="setting-name">Light or dark</span>
        <Segments legend="Light or dark" choices={THEMES} value={now.theme} onPick={(theme) => { set({ theme }) }} />
      </div>
      <CueSwitches />
    </Part>
  )
}
