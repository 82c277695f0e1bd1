export type Buzz = "tap" | "done" | "check" | "stop"

const PATTERNS: Readonly<Record<Buzz, readonly number[]>> = {
  tap: [12],
  done: [60, 60, 60],
  check: [200, 100, 200],
  stop: [400, 120, 400],
}

/** A short buzz, on phones that have one. */
export function buzz(kind: Buzz): void {
  if ("vibrate" in navigator) navigator.vibrate([...PATTERNS[kind]])
}
