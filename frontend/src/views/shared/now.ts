import { useEffect, useState } from "preact/hooks"

import { clockTime } from "../../core/days"
import { ahead, now } from "../../device/clock"

const EVERY_MS = 30_000

/** A moment as this phone's own clock shows it, wherever its account is at home. */
export const sayTime = (ms: number): string => clockTime(ms, ahead(ms))

/** The present moment in milliseconds, looked at again twice a minute and when the app comes back to the screen. */
export function useNow(): number {
  const [ms, setMs] = useState(now)
  useEffect(() => {
    const look = () => { setMs(now()) }
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", look)
    }
  }, [])
  return ms
}
