export interface Usage {
  /** Bytes; null where the browser does not say. */
  readonly used: number | null
  readonly quota: number | null
  /** Whether the browser has promised not to clear this away by itself; null where it does not say. */
  readonly kept: boolean | null
}

/** How much room the app takes here, and whether the browser keeps it. */
export async function usage(): Promise<Usage> {
  if (!("storage" in navigator)) return { used: null, quota: null, kept: null }
  const [estimate, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()])
  return { used: estimate.usage ?? null, quota: estimate.quota ?? null, kept }
}

/** Asks the browser to keep the data; it decides by itself, often without asking anybody. */
export async function persist(): Promise<boolean> {
  return "storage" in navigator && (await navigator.storage.persist())
}

/** Frees what can be fetched again: every cache but those of the app's own files. */
export async function dropCaches(keep: (name: string) => boolean): Promise<void> {
  if (!("caches" in globalThis)) return
  const names = await caches.keys()
  await Promise.all(names.filter((name) => !keep(name)).map((name) => caches.delete(name)))
}
