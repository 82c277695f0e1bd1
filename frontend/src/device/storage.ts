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
