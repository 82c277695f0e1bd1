// What can be seen on the page as it stands, as text: who it is for, where it is and in which colours.
(() => {
  const ROLES = { A: 'link', BUTTON: 'button', SUMMARY: 'button', SELECT: 'combobox', TEXTAREA: 'textbox', IMG: 'img', H1: 'heading', H2: 'heading', H3: 'heading' }
  const CONTROLS = 'a[href], button, input, select, textarea, summary, img, [role]'
  const SEEN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }

  const roleOf = (el) => el.getAttribute('role') ?? (el.tagName === 'INPUT' ? el.type : ROLES[el.tagName] ?? 'text')
  const ownText = (el) => [...el.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent).join(' ')
  const nameOf = (el) =>
    (el.getAttribute('aria-label') ?? (ownText(el).trim() || el.textContent)).replace(/\s+/g, ' ').trim().slice(0, 28).trim()

  const hex = (color) => {
    const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number)
    if (a === 0) return '-'
    const two = (part) => Math.round(part).toString(16).padStart(2, '0')
    return `#${two(r)}${two(g)}${two(b)}${a < 1 ? two(a * 255) : ''}`
  }

  // Text as it is filled, the ground, the line round it.
  const colours = (el) => {
    const style = getComputedStyle(el)
    const text = el instanceof SVGElement && style.fill.startsWith('rgb') ? style.fill : style.color
    const line = parseFloat(style.borderTopWidth) > 0 ? hex(style.borderTopColor) : '-'
    return `${hex(text)} ${hex(style.backgroundColor)} ${line}`
  }

  // What is made by chance, such as the short name of an account.
  const BY_CHANCE = /\b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8}\b/g
  const settle = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const plain = text.data.replace(BY_CHANCE, '0a1b2c3d')
      if (plain !== text.data) text.data = plain
    }
  }

  // Long pages repeat themselves: the tables of the rules have six hundred lines.
  const MOST = 120

  const list = () => {
    settle()
    const lines = []
    for (const el of document.body.querySelectorAll('*')) {
      if (lines.length === MOST) break
      if (el.closest('defs, symbol, script, noscript, title, option')) continue
      if (!ownText(el).trim() && !el.matches(CONTROLS)) continue
      const box = el.getBoundingClientRect()
      if (!box.width || !box.height || !el.checkVisibility(SEEN) || el.closest('.said')) continue
      // A sheet lies on the screen, wherever the page below has been scrolled to.
      const [x, y] = el.closest('dialog') ? [0, 0] : [scrollX, scrollY]
      const at = [box.x + x, box.y + y, box.width, box.height].map(Math.round).join(' ')
      lines.push([roleOf(el), nameOf(el), at, colours(el)])
    }
    return lines
  }

  const drawn = () =>
    [...document.images].every((image) => image.complete) &&
    // What a drawing takes from a file has no size until that has come.
    [...document.querySelectorAll('use')].every((use) => !use.checkVisibility(SEEN) || use.getBoundingClientRect().width > 0) &&
    document.getAnimations().every((one) => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)

  // Two frames in a row in which all has come and nothing has moved.
  const still = async () => {
    await document.fonts.ready
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    let before = ''
    for (let count = 0; count < 300; count += 1) {
      await frame()
      const now = drawn() ? JSON.stringify(list()) : ''
      if (now && now === before) return
      before = now
    }
    throw new Error('the page does not come to rest')
  }

  globalThis.seen = { list, still }
})()
