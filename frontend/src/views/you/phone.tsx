import { unlockSound, beep } from "../../device/sound"
import { buzz } from "../../device/buzz"
import { prefs, setPrefs, type Prefs } from "../../store/state"
import { Segments } from "../../ui/segments"
import { Switch } from "../../ui/switch"
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
      <Switch icon="eye" label="Moving pictures" checked={now.see} onChange={(see) => { set({ see }) }} />
      <Switch icon="volume-2" label="Sounds" checked={now.hear} onChange={(hear) => {
        set({ hear })
        unlockSound()
        if (hear) beep("tick")
      }} />
      <Switch icon="vibrate" label="Buzz" detail={"vibrate" in navigator ? undefined : "This phone does not let apps buzz."} checked={now.feel}
        onChange={(feel) => {
          set({ feel })
          if (feel) buzz("tap")
        }} />
    </Part>
  )
}
