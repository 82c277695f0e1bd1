import { useEffect, useState } from "preact/hooks"

import { now } from "../../device/clock"

/** The time in milliseconds, looked at again every `everyMs` and when the page comes back. */
export function useNow(everyMs: number): number {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const look = () => { setAt(now()) }
    const beat = setInterval(look, everyMs)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearInterval(beat)
      document.removeEventListener("visibilitychange", look)
    }
  }, [everyMs])
  return at
}
