import type { App } from "./tab"

/** What a page shows and what its phone keeps, for somebody who compares it with the server. */
export async function look({ app }: { app: App }): Promise<object> {
  const owner = app.account.value?.account_id ?? "guest"
  const kept = await app.toSend(owner).catch(() => null)
  return {
    account: app.account.value,
    log: app.log.value,
    troubled: app.troubled.value,
    waiting: [...app.waitingIds.value],
    unsent: kept?.rows.map(({ id }) => id) ?? null,
    cursor: kept?.cursor ?? null,
    rescuing: app.rescuing.value,
    spare: app.rescued().length,
    problem: app.sync.value.problem,
    today: app.today.value,
    planned: app.bundle.value?.as_of.rev ?? null,
  }
}
