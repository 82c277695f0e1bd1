/** Time that passes only when it is told to, for every phone of a history alike. */
interface Timer {
  readonly id: number
  readonly act: () => void
  readonly every: number | null
  at: number
}

export class Clock {
  /** Milliseconds since the history began. */
  steady = 0
  private timers: Timer[] = []
  private made = 0

  set(act: () => void, ms = 0, every: number | null = null): number {
    this.made += 1
    this.timers.push({ id: this.made, act, at: this.steady + Math.max(0, ms), every })
    return this.made
  }

  clear(id: number | undefined): void {
    this.timers = this.timers.filter((timer) => timer.id !== id)
  }

  /** When the next timer is due, in milliseconds from now; null without one. */
  next(): number | null {
    return this.timers.length === 0 ? null : Math.max(0, Math.min(...this.timers.map(({ at }) => at)) - this.steady)
  }

  /** Goes on to the next timer that is due by `until` and runs it; false where there is none. */
  step(until: number): boolean {
    const due = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.id - b.id)[0]
    if (!due) {
      this.steady = Math.max(this.steady, until)
      return false
    }
    this.steady = Math.max(this.steady, due.at)
    if (due.every === null) this.clear(due.id)
    else due.at = this.steady + due.every
    due.act()
    return true
  }
}

/** A `Date` that reads another clock and is in everything else the real one. */
export function dateOn(now: () => number): DateConstructor {
  class Shown extends Date {
    constructor(...parts: readonly number[]) {
      super(...((parts.length === 0 ? [now()] : parts) as [number]))
    }

    static override now(): number {
      return now()
    }
  }
  return Shown as unknown as DateConstructor
}
