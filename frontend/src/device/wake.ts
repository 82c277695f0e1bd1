/** Whether this phone lets a page keep the screen on at all. It may still refuse, on a low battery for one. */
export const canKeepAwake = (): boolean => "wakeLock" in navigator

/** Keeps the screen on until the returned function is called; where the phone can't, it does nothing. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let over = false
  const ask = (): void => {
    if (over || document.visibilityState !== "visible" || !canKeepAwake()) return
    navigator.wakeLock.request("screen").then(
      (granted) => {
        lock = granted
        if (over) void granted.release()
      },
      () => undefined, // low battery and the like: the screen may dim
    )
  }
  // The lock falls each time the page is hidden.
  document.addEventListener("visibilitychange", ask)
  ask()
  return () => {
    over = true
    document.removeEventListener("visibilitychange", ask)
    void lock?.release()
  }
}
