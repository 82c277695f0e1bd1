/** What is to go wrong on the disk, and when: at the first write, the second … */
export interface DiskPlan {
  /** The page dies as it asks for this write, and what it was writing is undone. */
  readonly dieAtWrite?: number
  /** The page dies as this many transactions that write are complete. */
  readonly dieAfterCommit?: number
  /**
   * So many times: no room (`QuotaExceededError`), found as a transaction that writes is to be completed, or else a
   * connection that is lost, found as a transaction is begun.
   */
  readonly fail?: { readonly name: string; readonly times: number }
}

const PATIENT_TURNS = 40

/** The page that a disk belongs to. */
export interface Owner {
  readonly dead: boolean
  die(): void
}

const disks = new WeakMap<IDBTransaction, Disk>()

type Call = (this: IDBObjectStore, ...args: unknown[]) => IDBRequest
const FULL = "QuotaExceededError"

for (const name of ["put", "delete", "get", "getAll"] as const) {
  const call = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, name)?.value as Call
  const watched: Call = function (...args) {
    const disk = disks.get(this.transaction)
    if (name === "put" || name === "delete") disk?.beforeWrite()
    const request = call.apply(this, args)
    disk?.count(this.transaction, request)
    return request
  }
  Object.assign(IDBObjectStore.prototype, { [name]: watched })
}

/** Undoes a transaction with a reason of the storage's own. */
function undo(one: IDBTransaction, name: string): void {
  (one as unknown as { _abort(name: string): void })._abort(name)
}

/** One page's way to the storage of its phone. Ends with the page, as the real one does. */
export class Disk {
  private readonly open = new Set<IDBTransaction>()
  private readonly handles = new Set<IDBDatabase>()
  private readonly doomed = new Map<IDBTransaction, number>()
  private opening = 0
  private writes = 0
  private commits = 0
  private failed = 0
  private plan: DiskPlan = {}
  private readonly factory: IDBFactory
  private readonly owner: Owner

  constructor(factory: IDBFactory, owner: Owner) {
    this.factory = factory
    this.owner = owner
  }

  get idle(): boolean {
    return this.open.size === 0 && this.opening === 0
  }

  arm(plan: DiskPlan): void {
    this.plan = plan
    this.writes = 0
    this.commits = 0
    this.failed = 0
  }

  readonly indexedDB = {
    open: (name: string, version?: number): IDBOpenDBRequest => {
      const request = this.factory.open(name, version)
      if (this.owner.dead) return new EventTarget() as IDBOpenDBRequest
      this.opening += 1
      const done = (): void => { this.opening -= 1 }
      request.addEventListener("success", () => { done(); this.watch(request.result) })
      request.addEventListener("error", done)
      return request
    },
  }

  beforeWrite(): void {
    this.writes += 1
    if (this.writes === this.plan.dieAtWrite) this.owner.die()
    if (this.owner.dead) throw new DOMException("the page is gone", "AbortError")
  }

  /** Notes what a transaction was asked; one that is doomed ends once it has done all of that. */
  count(one: IDBTransaction, request: IDBRequest): void {
    const left = this.doomed.get(one)
    if (left === undefined) return
    this.doomed.set(one, left + 1)
    request.addEventListener("success", () => { void this.answeredOne(one) })
  }

  private async answeredOne(one: IDBTransaction): Promise<void> {
    this.doomed.set(one, (this.doomed.get(one) ?? 1) - 1)
    // Whoever asked goes on first, and may ask for more.
    for (let turns = 0; turns < PATIENT_TURNS; turns += 1) await Promise.resolve()
    if (this.doomed.get(one) !== 0) return
    this.doomed.delete(one)
    undo(one, FULL)
  }

  /** Whether the next thing of this kind is to fail now. */
  private fails(full: boolean): string | null {
    const { fail } = this.plan
    if (!fail || this.failed >= fail.times || (fail.name === FULL) !== full) return null
    this.failed += 1
    return fail.name
  }

  /** Undoes what was not complete and lets go of the storage. */
  end(): void {
    for (const one of this.open) {
      try {
        one.abort()
      } catch {
        // It was complete already.
      }
    }
    this.open.clear()
    for (const handle of this.handles) handle.close()
  }

  private watch(handle: IDBDatabase): void {
    this.handles.add(handle)
    const begin = handle.transaction.bind(handle)
    handle.transaction = (...args: Parameters<typeof begin>): IDBTransaction => {
      if (this.owner.dead) throw new DOMException("the page is gone", "InvalidStateError")
      const lost = this.fails(false)
      if (lost !== null) throw new DOMException("made up", lost)
      const made = begin(...args)
      if (made.mode === "readwrite" && this.fails(true) !== null) this.doomed.set(made, 0)
      disks.set(made, this)
      this.open.add(made)
      made.addEventListener("complete", () => {
        this.open.delete(made)
        if (made.mode !== "readwrite") return
        this.commits += 1
        if (this.commits === this.plan.dieAfterCommit) this.owner.die()
      })
      made.addEventListener("abort", () => { this.open.delete(made) })
      return made
    }
  }
}
