import { utf8Bytes } from "../core/outbox"
import { Problem } from "./problem"

const PATIENCE_MS = 20_000
/** A file may have to go up a slow line. */
const FILE_MS = 300_000
/** Bytes. Browsers let a page that is being left finish what is shorter than this, and refuse to send more so. */
const KEPT_ALIVE = 60_000

export interface Answer {
  readonly status: number
  readonly json: unknown
  readonly etag: string | null
}

interface ProblemBody {
  readonly title?: string
  readonly detail?: string
  readonly errors?: Problem["errors"]
}

/** Nobody's word keeps entries on a phone for longer than an hour; a browser's own timers end after 24 days. */
const LONGEST_WAIT_S = 3600

/** How long we are asked to wait: so many seconds, or until a moment of the clock that made the answer. */
function waitOf({ headers }: Response): number | null {
  const told = headers.get("retry-after")
  if (told === null) return null
  const seconds = Number.isNaN(Number(told)) ? (Date.parse(told) - Date.parse(headers.get("date") ?? "")) / 1000 : Number(told)
  return seconds >= 0 ? Math.min(seconds, LONGEST_WAIT_S) : null
}

/** What a proxy before the server says by itself, in a page of its own, about a call that is too big or too many. */
const PROXIED = [413, 429, 503]

/** A hotel's sign-in page answers 200 too: what is not JSON is not our server. */
async function jsonOf(answer: Response): Promise<unknown> {
  const { status } = answer
  if (status === 204 || status === 304) return null
  try {
    return await answer.json()
  } catch {
    throw new Problem(PROXIED.includes(status) ? status : 0, { retryAfter: waitOf(answer) })
  }
}

/** An answer that has what makes it one of ours; anything else is taken as no answer. Throws Problem with status 0. */
export function ours<T extends object>(json: unknown, ...fields: readonly (keyof T & string)[]): T {
  if (typeof json !== "object" || json === null || !fields.every((field) => field in json)) throw new Problem(0)
  return json as T
}

/**
 * Asks the server. Gives up after 20 s, with a file after 5 minutes.
 * @param body JSON text, or a zip
 * @throws Problem with status 0 when no answer of this server came, else with the status it gave
 */
export async function ask(method: string, path: string, body?: string | Blob, etag?: string | null): Promise<Answer> {
  const file = body instanceof Blob
  let answer: Response
  try {
    answer = await fetch(`/api/v1${path}`, {
      method,
      body,
      redirect: "error",
      credentials: "same-origin",
      cache: "no-store",
      // A call that makes an account must not outlive its tab: its cookie would come when another tab has an account.
      keepalive: !file && path === "/sync" && body !== undefined && utf8Bytes(body) < KEPT_ALIVE,
      signal: AbortSignal.timeout(file ? FILE_MS : PATIENCE_MS),
      headers: {
        ...(body === undefined ? {} : { "content-type": file ? "application/zip" : "application/json" }), ...(etag ? { "if-none-match": etag } : {}),
      },
    })
  } catch {
    throw new Problem(0)
  }
  const json = await jsonOf(answer)
  if (!answer.ok && answer.status !== 304) {
    throw new Problem(answer.status, { ...(json as ProblemBody), retryAfter: waitOf(answer) })
  }
  return { status: answer.status, json, etag: answer.headers.get("etag") }
}
