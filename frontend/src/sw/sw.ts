declare const self: ServiceWorkerGlobalScope

// The person agreed to the new version.
self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") void self.skipWaiting()
})

export {}
