import { buzz, type Buzz } from "../device/buzz"
import { beep, unlockSound, type Beep } from "../device/sound"
import { speak } from "../device/voice"
import { prefs, setPrefs } from "./state"

/** What a cue may reach: pictures that move, sounds and a voice, a buzz. Each is a switch of this phone. */
export type Sense = "see" | "hear" | "feel"

/** Lets later cues sound: to be called from a tap, since phones keep sound and voice locked until one. */
export function unlockCues(): void {
  unlockSound()
  if (prefs.value.hear) speak("")
}

/** Gives a cue to the senses that are switched on. `words` are for the voice. */
export function cue({ tone, shake, words }: { tone: Beep; shake?: Buzz; words?: string }): void {
  const { hear, feel } = prefs.value
  if (hear) beep(tone)
  if (hear && words) speak(words)
  if (feel && shake) buzz(shake)
}

/** Switches a sense on or off. To be called from a tap: what is switched on is heard or felt at once. */
export async function setSense(sense: Sense, on: boolean): Promise<void> {
  await setPrefs({ [sense]: on })
  unlockCues()
  if (on && sense === "hear") beep("tick")
  if (on && sense === "feel") buzz("tap")
}
