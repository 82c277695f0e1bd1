/** Paints the page, and the phone's own bars round it, light, dark or as the phone is set. */
export function paint(theme: "auto" | "light" | "dark"): void {
  const root = document.documentElement
  root.dataset.theme = theme
  for (const bar of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    bar.dataset.own ??= bar.content
    bar.content = theme === "auto" ? bar.dataset.own : getComputedStyle(root).backgroundColor
  }
}
