import { setSense, type Sense } from "../../store/cues"
import { prefs } from "../../store/state"
import type { IconName } from "../../ui/icon"
import { Switch } from "../../ui/switch"
import { tried } from "./keep"

const SENSES: readonly (readonly [Sense, IconName, string])[] = [
  ["see", "eye", "Moving pictures"], ["hear", "volume-2", "Sounds and voice"], ["feel", "vibrate", "Buzz"],
]

/** The three switches of what is seen, heard and felt. */
export function CueSwitches() {
  return (
    <div>
      {SENSES.map(([sense, icon, label]) => (
        <Switch key={sense} icon={icon} label={label} checked={prefs.value[sense]}
          detail={sense === "feel" && !("vibrate" in navigator) ? "This phone does not let apps buzz." : ""}
          onChange={(on) => { void tried(setSense(sense, on)) }} />
      ))}
    </div>
  )
}
