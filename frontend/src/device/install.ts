import { signal } from "@preact/signals"

interface InstallPrompt extends Event {
  prompt(): Promise<void>
  readonly userChoice: Promise<{ readonly outcome: "accepted" | "dismissed" }>
}

let offered: InstallPrompt | null = null

const homeScreen = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || ("standalone" in navigator && navigator.standalone === true)

const apple = (): boolean =>
  /iPhone|iPad/.test(navigator.userAgent) || (navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1)

/**
 * How the app can get on the home screen here: `prompt` by a button, `share` by the share sheet, `installed` it is
 * there, `none` this browser offers no way that the app can start.
 */
export const install = signal<"installed" | "prompt" | "share" | "none">("none")

/** Listens for the browser's offer. To be called once, at the start. */
export function watchInstall(): void {
  install.value = homeScreen() ? "installed" : apple() ? "share" : "none"
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault()
    offered = event as InstallPrompt
    install.value = "prompt"
  })
  addEventListener("appinstalled", () => {
    offered = null
    install.value = "installed"
  })
}

/** Shows the browser's own question. True when the person agreed. */
export async function askInstall(): Promise<boolean> {
  if (!offered) return false
  const prompt = offered
  offered = null
  await prompt.prompt()
  const { outcome } = await prompt.userChoice
  if (outcome === "dismissed") install.value = "none"
  return outcome === "accepted"
}
