import { clockChange } from "../../core/alarm"
import { now, steady } from "../../device/clock"
import { keepAwake } from "../../device/wake"

/**
 * Keeps the screen on and looks four times a second, and at once when the app comes back to the screen, until the
 * returned function is called. `look` is given the present moment and by how much somebody set the phone's clock since
 * the look before, both in milliseconds.
 */
export function beat(look: (nowMs: number, changed: number) => void): () => void {
  let anchor = { wall: now(), steady: steady() }
  let slept = false
  const glance = (): void => {
    const at = { wall: now(), steady: steady() }
    const changed = clockChange(anchor, at, slept)
    anchor = at
    slept = document.visibilityState === "hidden"
    look(at.wall, changed)
  }
  const wake = (): void => {
    slept = true
    glance()
  }
  const release = keepAwake()
  const timer = setInterval(glance, 250)
  document.addEventListener("visibilitychange", wake)
  addEventListener("pageshow", wake)
  return () => {
    release()
    clearInterval(timer)
    document.removeEventListener("visibilitychange", wake)
    removeEventListener("pageshow", wake)
  }
}
