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
