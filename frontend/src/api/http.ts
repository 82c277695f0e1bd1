import { Problem } from "./problem"

const PATIENCE_MS = 20_000
/** A file may have to go up a slow line. */
const FILE_MS = 300_000
/** Browsers let a page that is being left finish what is shorter than this. */
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

function secondsOf(header: string | null): number | null {
  const seconds = Number(header ?? "")
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

/** A hotel's sign-in page answers 200 too: what is not JSON is not our server. */
async function jsonOf(answer: Response): Promise<unknown> {
  if (answer.status === 204 || answer.status === 304) return null
  try {
    return await answer.json()
  } catch {
    throw new Problem(0)
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
      keepalive: !file && body !== undefined && body.length < KEPT_ALIVE,
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
    throw new Problem(answer.status, { ...(json as ProblemBody), retryAfter: secondsOf(answer.headers.get("retry-after")) })
  }
  return { status: answer.status, json, etag: answer.headers.get("etag") }
}
