import type { Bundle, Day, Program } from "../core/model"
import type { AccountMade, CodeMade, Me, SyncAnswer } from "./answers"
import { ask, ours } from "./http"

export { Problem } from "./problem"
export type * from "./answers"

/** An answer that may be the one kept already. */
export type Fresh<T> = { readonly changed: false } | { readonly changed: true; readonly value: T; readonly etag: string | null }

/** Makes a guest account; the browser keeps its cookie. */
export async function createAccount(timezone: string): Promise<AccountMade> {
  const { json } = await ask("POST", "/accounts", JSON.stringify({ timezone, credential: "cookie" }))
  return ours<AccountMade>(json, "account_id", "device_id")
}

export async function me(): Promise<Me> {
  return ours<Me>((await ask("GET", "/me")).json, "account_id", "devices")
}

export async function patchMe(change: { timezone?: string; locale?: string }): Promise<Me> {
  return ours<Me>((await ask("PATCH", "/me", JSON.stringify(change))).json, "account_id", "devices")
}

/** Deletes the account and everything it owns. */
export async function deleteMe(account_id: string): Promise<void> {
  await ask("DELETE", "/me", JSON.stringify({ account_id }))
}

/** Signs this device out. */
export async function signOut(): Promise<void> {
  await ask("DELETE", "/session")
}

/** Signs another device out. */
export async function endDevice(device_id: string): Promise<void> {
  await ask("DELETE", `/devices/${device_id}`)
}

/** Makes a code for another phone. */
export async function makeCode(): Promise<CodeMade> {
  return ours<CodeMade>((await ask("POST", "/codes")).json, "code", "picture")
}

/** Brings this phone in by a code of another; with `instead` it leaves the account it is in at that moment. */
export async function redeemCode(code: string, instead: boolean): Promise<AccountMade> {
  return ours<AccountMade>((await ask("POST", "/codes/redeem", JSON.stringify({ code, instead }))).json, "account_id", "device_id")
}

/** Sends an export into an account that has nothing yet. */
export async function importZip(file: Blob): Promise<void> {
  await ask("POST", "/import", file)
}

async function fresh<T extends object>(path: string, etag: string | null, ...fields: readonly (keyof T & string)[]): Promise<Fresh<T>> {
  const answer = await ask("GET", path, undefined, etag)
  return answer.status === 304 ? { changed: false } : { changed: true, value: ours<T>(answer.json, ...fields), etag: answer.etag }
}

/** The plan of `days` days from `from` on; unchanged when its hash is still `etag`. */
export const getPlan = (from: Day, days: number, etag: string | null): Promise<Fresh<Bundle>> =>
  fresh(`/plan?from=${from}&days=${String(days)}`, etag, "as_of", "standing", "days")

export const getProgram = (etag: string | null): Promise<Fresh<Program>> => fresh("/program", etag, "version", "exercises")

export interface SyncRequest {
  readonly device_id: string
  readonly now: string
  readonly epoch: string | null
  readonly since: number
  /** The events as they were saved, each a JSON text. */
  readonly texts: readonly string[]
}

/** Sends events and asks for what is new. */
export async function sync({ device_id, now, epoch, since, texts }: SyncRequest): Promise<SyncAnswer> {
  // The texts go out byte for byte as they were saved, so that a second try is equal to the first.
  const head = JSON.stringify({ device_id, now, epoch, since, limit: 500 })
  const { json } = await ask("POST", "/sync", `${head.slice(0, -1)},"events":[${texts.join(",")}]}`)
  return ours<SyncAnswer>(json, "results", "events", "epoch", "head")
}
