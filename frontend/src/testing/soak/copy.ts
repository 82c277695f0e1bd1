/** Copies all that one storage holds into another, as a backup of a phone put on a second one does. */
export async function copyDisk(from: IDBFactory, to: IDBFactory): Promise<void> {
  for (const { name = "", version } of await from.databases()) {
    const source = await opened(from.open(name, version))
    const target = await opened(to.open(name, version), (made) => {
      for (const store of source.objectStoreNames) {
        const { keyPath, indexNames, ...rest } = source.transaction(store).objectStore(store)
        const copy = made.createObjectStore(store, { keyPath: keyPath as string | null, autoIncrement: rest.autoIncrement })
        for (const index of indexNames) copy.createIndex(index, source.transaction(store).objectStore(store).index(index).keyPath)
      }
    })
    for (const store of source.objectStoreNames) {
      const read = source.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([answered(read.getAllKeys()), answered(read.getAll())])
      const write = target.transaction(store, "readwrite").objectStore(store)
      await Promise.all(values.map((value, at) => answered(write.keyPath === null ? write.put(value, keys[at]) : write.put(value))))
    }
    source.close()
    target.close()
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => { resolve(request.result) })
    request.addEventListener("error", () => { reject(request.error ?? new Error("no answer")) })
  })
}

function opened(request: IDBOpenDBRequest, upgrade: (made: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  request.addEventListener("upgradeneeded", () => { upgrade(request.result) })
  return answered(request)
}
