import { signal } from "@preact/signals"

const LOOK_AGAIN_MS = 30_000

interface TrustedScripts {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string }
}

/** Whether a newer version waits for the person's yes. */
export const updateReady = signal(false)

let waiting: ServiceWorker | null = null

/** Browsers with trusted types refuse a plain text as the address of a script. */
function scriptAddress(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedScripts }
  return trustedTypes ? trustedTypes.createPolicy("strideback", { createScriptURL: (same) => same }).createScriptURL(url) : url
}

function offer(worker: ServiceWorker | null): void {
  if (!worker || !navigator.serviceWorker.controller) return
  waiting = worker
  updateReady.value = true
}

/**
 * Registers the worker that makes the app start without signal, and looks for newer versions whenever the page is
 * shown. One that is ready waits for `applyUpdate`.
 * @param whenFree calls back as soon as neither a session nor a timer runs
 */
export async function watchUpdates(whenFree: (act: () => void) => void, clock: () => number): Promise<void> {
  if (!("serviceWorker" in navigator)) return
  const workers = navigator.serviceWorker
  let controlled = workers.controller !== null
  workers.addEventListener("controllerchange", () => {
    // The first worker takes over a page that has its files already; any later one brings new files.
    if (controlled) whenFree(() => { location.reload() })
    controlled = true
  })
  const registration = await workers.register(scriptAddress("/sw.js"), { updateViaCache: "none" })
  offer(registration.waiting)
  registration.addEventListener("updatefound", () => {
    const next = registration.installing
    next?.addEventListener("statechange", () => {
      if (next.state === "installed") offer(next)
    })
  })
  let looked = clock()
  const look = (): void => {
    if (document.visibilityState !== "visible" || clock() - looked < LOOK_AGAIN_MS) return
    looked = clock()
    registration.update().catch(() => undefined)
  }
  for (const occasion of ["pageshow", "focus"]) addEventListener(occasion, look)
  document.addEventListener("visibilitychange", look)
}

/** Starts the newer version; the page loads again as soon as nothing runs. */
export function applyUpdate(): void {
  updateReady.value = false
  waiting?.postMessage("SKIP_WAITING")
}
