/** In the place of a page that is not on this phone yet. */
export function Missing({ again }: { again: () => void }) {
  return (
    <main class="page">
      <h1 tabIndex={-1}>This page needs signal once</h1>
      <p>It is not on this phone yet. Your plan and your entries are.</p>
      <button class="button button-outline" type="button" onClick={again}>Try again</button>
    </main>
  )
}
