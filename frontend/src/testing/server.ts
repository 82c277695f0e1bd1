import type { JournalEvent } from "../core/model"
import { bundleOf } from "./bundle"
import { program } from "./program"

interface Stored {
  readonly rev: number
  readonly text: string
  readonly event: JournalEvent
}

interface Sent {
  readonly device_id: string
  readonly since: number
  readonly epoch: string | null
  readonly events: readonly JournalEvent[]
}

const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(status === 204 || status === 304 ? null : JSON.stringify(value), {
    status, headers: { "content-type": status < 400 ? "application/json" : "application/problem+json", ...headers },
  })

export const problem = (status: number, headers: Record<string, string> = {}): Response => json({ title: `HTTP ${String(status)}` }, status, headers)

/** What decides equality of two events with one id. */
const sameness = ({ kind, v, day, at, tz, body }: JournalEvent): string => JSON.stringify({ kind, v, day, at, tz, body })

/** A server of the contract in memory, as far as the phone speaks with it. One browser: `signedIn` is its cookie. */
export class FakeServer {
  readonly accounts = new Map<string, Stored[]>()
  readonly seen: string[] = []
  /** Codes of other phones, and the accounts they open. */
  readonly codes = new Map<string, string>()
  signedIn: string | null = null
  epoch = "e1"
  page = 500
  /** Answers instead of the server; null lets it answer. */
  meddle: (method: string, path: string, body: string) => Response | Promise<Response> | null = () => null
  /** Called after the server has done its work; what it returns is what arrives. */
  onTheWay: (path: string, answer: Response) => Response | Promise<Response> = (_, answer) => answer

  journal(account = this.signedIn ?? ""): readonly Stored[] {
    return this.accounts.get(account) ?? []
  }

  ids(account = this.signedIn ?? ""): readonly string[] {
    return this.journal(account).map(({ event }) => event.id)
  }

  count(call: string): number {
    return this.seen.filter((one) => one === call).length
  }

  /** Adds what another phone of the account sent. */
  put(...events: readonly JournalEvent[]): void {
    const account = this.signedIn ?? ""
    const journal = this.journal(account)
    const added = events.map((event, at) => ({ rev: journal.length + at + 1, text: sameness(event), event }))
    this.accounts.set(account, [...journal, ...added])
  }

  /** Goes back to an older copy of an account, as from a backup. */
  restore(kept: number): void {
    const account = this.signedIn ?? ""
    this.accounts.set(account, this.journal(account).slice(0, kept))
    this.epoch = `${this.epoch}+`
  }

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const path = input.replace("/api/v1", "")
    const method = init.method ?? "GET"
    const body = typeof init.body === "string" ? init.body : ""
    this.seen.push(`${method} ${path.split("?")[0] ?? ""}`)
    const answer = (await this.meddle(method, path, body)) ?? this.answer(method, path, body, init)
    return this.onTheWay(path, answer)
  }

  private answer(method: string, path: string, body: string, init: RequestInit): Response {
    const tag = new Headers(init.headers).get("if-none-match")
    if (path === "/program") return tag === '"p1"' ? json(null, 304) : json(program, 200, { etag: '"p1"' })
    if (path === "/accounts") return this.makeAccount(body)
    if (path === "/codes/redeem") return this.redeem(body)
    if (this.signedIn === null) return problem(401)
    if (path === "/me") return this.me(method)
    if (path === "/session") {
      this.signedIn = null
      return json(null, 204)
    }
    if (path.startsWith("/plan")) return this.plan(path, tag)
    return path === "/sync" ? this.sync(body) : problem(404)
  }

  private makeAccount(body: string): Response {
    if (this.signedIn !== null) return problem(409)
    this.signedIn = `account-${String(this.accounts.size + 1)}`
    this.accounts.set(this.signedIn, [])
    const { timezone } = JSON.parse(body) as { timezone: string }
    return this.cameIn(timezone)
  }

  private cameIn(timezone: string): Response {
    return json({ account_id: this.signedIn, device_id: `device-of-${this.signedIn ?? ""}`, timezone, timezone_known: true }, 201)
  }

  private redeem(body: string): Response {
    const { code, instead } = JSON.parse(body) as { code: string; instead: boolean }
    if (this.signedIn !== null && !instead) return problem(409)
    const account = this.codes.get(code)
    if (account === undefined) return problem(404)
    this.codes.delete(code)
    this.signedIn = account
    return this.cameIn("UTC")
  }

  private me(method: string): Response {
    const account_id = this.signedIn ?? ""
    if (method === "DELETE") {
      this.accounts.delete(account_id)
      this.signedIn = null
      return json(null, 204)
    }
    const device = { device_id: `device-of-${account_id}`, created_at: "", seen_at: "", current: true }
    return json({ account_id, created_at: "", timezone: "UTC", locale: null, protection: "guest", devices: [device] })
  }

  private plan(path: string, tag: string | null): Response {
    const journal = this.journal()
    if (!journal.some(({ event }) => event.kind === "enrolled")) return problem(409)
    const query = new URLSearchParams(path.split("?")[1])
    const from = query.get("from") ?? ""
    const etag = `"${from} ${String(journal.length)}"`
    if (tag === etag) return json(null, 304)
    const made = bundleOf(from, Number(query.get("days")), { as_of: { rev: journal.length, engine: "1", program: program.version } })
    return json(made, 200, { etag })
  }

  private sync(body: string): Response {
    let sent: Sent
    try {
      sent = JSON.parse(body) as Sent
    } catch {
      return problem(400)
    }
    const account = this.signedIn ?? ""
    if (sent.device_id !== `device-of-${account}`) return problem(404)
    const journal = [...this.journal(account)]
    const results = sent.events.map((event) => {
      const text = sameness(event)
      const first = journal.find((one) => one.event.id === event.id)
      if (first) return { id: event.id, rev: first.rev, status: first.text === text ? "duplicate" : "conflict" }
      const rev = journal.length + 1
      journal.push({ rev, text, event })
      const bad = event.kind === "morning" && event.body.pain > 10
      return bad ? { id: event.id, rev, status: "quarantined", problem: { title: "Not a score" } } : { id: event.id, rev, status: "stored" }
    })
    this.accounts.set(account, journal)
    const reset = sent.epoch !== null && sent.epoch !== this.epoch
    const after = journal.filter(({ rev }) => rev > (reset ? 0 : sent.since))
    const events = after.slice(0, this.page).map(({ rev, event }) => ({ ...event, rev, device_id: "x", received_at: "" }))
    return json({ server_now: "", epoch: this.epoch, reset, head: journal.length, more: after.length > this.page, results, events })
  }
}
