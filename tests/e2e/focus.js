// Where the keyboard is. Run by the debugger, so the page's own policy stays on.
(() => {
  const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'
  let before = null

  const name = (el) => {
    const words = (el.getAttribute('aria-label') ?? el.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)
    return `${el.tagName.toLowerCase()}.${el.classList[0] ?? ''} "${words}"`
  }
  const ringed = (el) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(el)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
  }
  // A control that is drawn by its label shows the ring there.
  const shown = (el) => (el.matches('input') ? el.closest('label') ?? el : el)
  const fixed = (el) => {
    for (let one = el; one; one = one.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return true
    }
    return false
  }
  const box = (el) => {
    const { top, bottom, left, right } = el.getBoundingClientRect()
    return { top: top + scrollY, bottom: bottom + scrollY, left, right, height: bottom - top, width: right - left }
  }
  const uncovered = (el) => {
    const { top, left, width, height } = el.getBoundingClientRect()
    return [0.25, 0.5, 0.75].some((part) => {
      const hit = document.elementFromPoint(left + width * 0.5, top + height * part)
      return hit !== null && (el.contains(hit) || hit.contains(el))
    })
  }

  // What is wrong with the stop the keyboard is at; `forward` compares it with the stop before.
  const stop = (forward) => {
    const el = document.activeElement
    if (!el || el === document.body) {
      // Between the last stop and the first the browser's own bar has its turn: once, not twice.
      const twice = before === document.body
      before = document.body
      return twice ? ['the focus is nowhere'] : []
    }
    const faults = []
    const seen = shown(el)
    if (!ringed(seen)) faults.push(`no ring: ${name(el)}`)
    if (!uncovered(seen)) faults.push(`covered: ${name(el)}`)
    const dialog = document.querySelector('dialog[open]')
    if (dialog && !dialog.contains(el)) faults.push(`outside the sheet: ${name(el)}`)
    const room = el.closest('dialog') ?? document
    const first = [...room.querySelectorAll(STOPS)].find((one) => one.tabIndex >= 0 && one.checkVisibility())
    if (forward && el !== first && before?.isConnected && ![el, document.body].includes(before) && room.contains(before)) {
      const follows = before.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING
      const [was, is] = [box(shown(before)), box(seen)]
      const lower = fixed(before) || fixed(el) || is.bottom > was.top + 1
      if (!follows || !lower) faults.push(`out of order: ${name(before)}, then ${name(el)}`)
    }
    before = el
    return faults
  }

  globalThis.keyboard = { stop, where: () => name(document.activeElement) }
})()
