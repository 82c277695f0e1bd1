export type Beep = "tick" | "go" | "done" | "check" | "stop"

/** Tones as [hertz, seconds from now, seconds long]. */
const TONES: Readonly<Record<Beep, readonly (readonly [number, number, number])[]>> = {
  tick: [[660, 0, 0.08]],
  go: [[880, 0, 0.22]],
  done: [[660, 0, 0.16], [880, 0.2, 0.28]],
  check: [[740, 0, 0.2], [740, 0.3, 0.2], [988, 0.6, 0.3]],
  stop: [[440, 0, 0.4], [440, 0.55, 0.4], [440, 1.1, 0.5]],
}

let context: AudioContext | null = null

/** Lets later beeps sound: to be called from a tap, since phones keep sound locked until one. */
export function unlockSound(): void {
  if (!("AudioContext" in window)) return
  context ??= new AudioContext()
  // Suspended, or interrupted by a call.
  if (context.state !== "running") void context.resume()
}

/** Plays a short tone beside whatever music is on. Silent until `unlockSound` was called from a tap. */
export function beep(kind: Beep): void {
  if (!context) return
  for (const [pitch, wait, length] of TONES[kind]) {
    const tone = context.createOscillator()
    const level = context.createGain()
    const start = context.currentTime + wait
    tone.frequency.value = pitch
    level.gain.setValueAtTime(0, start)
    level.gain.linearRampToValueAtTime(0.4, start + 0.01)
    level.gain.setTargetAtTime(0, start + length - 0.05, 0.02)
    tone.connect(level).connect(context.destination)
    tone.start(start)
    tone.stop(start + length + 0.1)
  }
}
