import type { JournalEvent } from "../core/model"
import type * as server from "./schema"

export type { AccountMade, CodeMade, Device, Me, Result as SyncResult } from "./schema"

/** An event as it comes down. `status`: whether it counts there. */
export type SentEvent = JournalEvent & Pick<server.LoggedEvent, "rev" | "status">

export type SyncAnswer = Omit<server.SyncAnswer, "events"> & { readonly events: readonly SentEvent[] }
