/** What one tab tells the others: read this again. */
export type News = "log" | "account" | "plan" | "prefs" | "timer" | "draft"

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("strideback") : null

/** Tells the other tabs that something changed on the phone. */
export function tell(news: News): void {
  channel?.postMessage(news)
}

/** Listens to the other tabs. */
export function hear(act: (news: News) => void): void {
  channel?.addEventListener("message", ({ data }: MessageEvent<News>) => {
    act(data)
  })
}
