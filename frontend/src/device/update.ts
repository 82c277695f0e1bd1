import { signal } from "@preact/signals"

/** Whether a newer version waits for the person's yes. */
export const updateReady = signal(false)

/** Starts the newer version and loads the page again. */
export function applyUpdate(): void {
  updateReady.value = false
}
