/** Makes the app start without signal: its shell and its built files from the cache, everything else from the network. */
declare const self: ServiceWorkerGlobalScope
/** The built files, put in by the build. */
declare const __FILES__: readonly string[]
/** The hash of shell, pages and files, put in front by the server. */
declare const VERSION: string
/** The pages that are only read, put in front by the server. A path within one of them is that page too. */
declare const PAGES: readonly string[]

const CACHE = `app-${VERSION}`
const SHELL = "/"
/** What the server answers itself, also when it is opened like a page. */
const NOT_PAGES = /^\/(api|static|healthz|readyz|sw\.js|manifest\.webmanifest)(\/|$)/
/** What stands in for a page of the server that the phone does not have, while there is no signal. */
const NO_SIGNAL = "/how/no-signal"
/** The person's own page, and where the app keeps its last one. */
const PROGRESS = "/progress/"
const MINE = "mine"
/** A server that has not answered by then is as good as none. */
const PATIENCE_MS = 3000

/** Fetches everything anew, past any cache in between; one file missing fails the whole version. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll([SHELL, ...PAGES, ...__FILES__].map((url) => new Request(url, { cache: "reload" })))
}

/** Clears older versions and takes over pages that were opened before the first one. */
async function activate(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith("app-") && name !== CACHE).map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function kept(request: Request, url: string): Promise<Response> {
  const cache = await caches.open(CACHE)
  return (await cache.match(url, { ignoreVary: true })) ?? fetch(request)
}

/** The page as the server has it now, else the last one kept. Of other weeks and months none is kept. */
async function progress(request: Request): Promise<Response> {
  const own = await caches.match(request, { cacheName: MINE, ignoreVary: true })
  const late = new Promise<Response>((answer) => { if (own) setTimeout(answer, PATIENCE_MS, own) })
  try {
    const page = await Promise.race([fetch(request), late])
    return page.status < 500 ? page : own ?? page
  } catch {
    return own ?? kept(request, NO_SIGNAL)
  }
}

async function wake(): Promise<void> {
  for (const client of await self.clients.matchAll()) client.postMessage("FLUSH")
}

self.addEventListener("install", (event) => { event.waitUntil(install()) })
self.addEventListener("activate", (event) => { event.waitUntil(activate()) })

self.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== self.location.origin || request.cache === "no-store") return
  const page = PAGES.find((one) => `${pathname}/`.startsWith(`${one}/`))
  if (`${pathname}/`.startsWith(PROGRESS)) event.respondWith(progress(request))
  else if (pathname.startsWith("/how/")) event.respondWith(fetch(request).catch(() => kept(request, NO_SIGNAL)))
  else if (page) event.respondWith(kept(request, page))
  else if (request.mode === "navigate" && !NOT_PAGES.test(pathname)) event.respondWith(kept(request, SHELL))
  else if (__FILES__.includes(pathname)) event.respondWith(kept(request, pathname))
})

// The person agreed to the newer version.
self.addEventListener("message", ({ data }) => {
  if (data === "SKIP_WAITING") void self.skipWaiting()
})

// There is signal again: an open page sends what waits.
self.addEventListener("sync", (event) => { (event as ExtendableEvent).waitUntil(wake()) })

export {}
