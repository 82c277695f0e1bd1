/** An answer that is not what was asked for, as RFC 9457 tells it, or no answer at all (`status` 0). */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
  /** Seconds to wait, where the server says so. */
  readonly retryAfter: number | null

  constructor(
    status: number,
    { title = "", detail = "", errors = [], retryAfter = null }: Partial<Pick<Problem, "title" | "detail" | "errors" | "retryAfter">> = {},
  ) {
    super(title || `HTTP ${String(status)}`)
    this.status = status
    this.title = title
    this.detail = detail
    this.errors = errors
    this.retryAfter = retryAfter
  }
}
