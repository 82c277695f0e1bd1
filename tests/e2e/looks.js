// Looks at the page as it stands. Run by the debugger, so the page's own policy stays on.
(() => {
  const name = (el) => {
    const words = (el.getAttribute('aria-label') ?? el.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
    return `<${el.tagName.toLowerCase()} class="${el.getAttribute('class') ?? ''}"> ${words}`
  }

  const unseen = (el) => {
    for (let one = el; one; one = one.parentElement) {
      const style = getComputedStyle(one)
      if (style.visibility === 'hidden' || style.display === 'none' || style.opacity === '0') return true
      if (style.clipPath !== 'none' || style.clip !== 'auto') return true
    }
    return false
  }

  const scrolls = (style) => ['auto', 'scroll'].includes(style.overflowX)

  // A strip that scrolls by itself is made to be wider than the screen.
  const inStrip = (el) => {
    for (let one = el.parentElement; one; one = one.parentElement) {
      if (scrolls(getComputedStyle(one)) && one.scrollWidth > one.clientWidth + 1) return true
    }
    return false
  }

  const cutOff = () => {
    const root = document.documentElement
    const wide = root.clientWidth
    const faults = []
    if (root.scrollWidth > wide) faults.push(`the page is ${root.scrollWidth} wide on ${wide}`)
    for (const el of document.body.querySelectorAll('*')) {
      if (el.closest('svg') && el.tagName !== 'svg') continue
      const box = el.getBoundingClientRect()
      if (!box.width || !box.height || unseen(el)) continue
      if ((box.right > wide + 1 || box.left < -1) && !inStrip(el)) {
        faults.push(`off the side, ${Math.round(box.left)} to ${Math.round(box.right)}: ${name(el)}`)
      }
      const style = getComputedStyle(el)
      const hasText = [...el.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
      const tooWide = el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 0
      if (hasText && tooWide && style.overflowX !== 'visible' && !scrolls(style)) faults.push(`cut off: ${name(el)}`)
    }
    return [...new Set(faults)].slice(0, 20)
  }

  // The running text a person can see: one entry a block, such as a paragraph or a button. What somebody else wrote,
  // titles of papers and drawings are none.
  const texts = () => {
    const blocks = new Map()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    let line = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeName === 'BR') line += 1
      if (node.nodeType !== Node.TEXT_NODE) continue
      let block = node.parentElement
      if (!node.textContent.trim() || !block || block.closest('svg, script, noscript, .sources, textarea, .said')) continue
      if (unseen(block) || !block.getClientRects().length) continue
      while (getComputedStyle(block).display.startsWith('inline') && block.parentElement) block = block.parentElement
      const lines = blocks.get(block) ?? new Map()
      blocks.set(block, lines.set(line, `${lines.get(line) ?? ''} ${node.textContent}`))
    }
    return [...blocks.values()].flatMap((lines) => [...lines.values()]).map((text) => text.trim().replace(/\s+/g, ' '))
  }

  const controls = 'a[href], button, input, select, textarea, summary, [role=button], [role=radio], [role=switch]'

  const tooSmall = () =>
    [...document.querySelectorAll(controls)]
      .map((el) => {
        const own = el.getBoundingClientRect()
        const label = (el.closest('label') ?? el.labels?.[0] ?? el).getBoundingClientRect()
        const inText = el.tagName === 'A' && getComputedStyle(el).display === 'inline'
        const seen = own.width > 0 && own.height > 0 && !inText && !unseen(el)
        return { el, w: Math.max(own.width, label.width), h: Math.max(own.height, label.height), seen }
      })
      .filter(({ w, h, seen }) => seen && (w < 43.5 || h < 43.5))
      .map(({ el, w, h }) => `${Math.round(w)} x ${Math.round(h)}: ${name(el)}`)

  globalThis.looks = { cutOff, texts, tooSmall }
})()
