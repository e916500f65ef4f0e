// Looks at each framed page as a reader would and writes down what is wrong with it.
function channel(v) { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4) }
function parts(c) { return c.match(/[\d.]+/g).map(Number) }
function luminance(c) { const [r, g, b] = parts(c); return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b) }
function ground(e, view) {
  for (; e; e = e.parentElement) {
    const c = view.getComputedStyle(e).backgroundColor, p = parts(c)
    if (p.length < 4 || p[3] === 1) return c
  }
  return 'rgb(255, 255, 255)'
}
function scrolls(e) { return e.closest('.scroll, caption, .skip') }
function look(frame) {
  const page = frame.contentDocument, view = frame.contentWindow
  const found = { Page: frame.dataset.page, Width: page.documentElement.clientWidth, Scroll: page.documentElement.scrollWidth, Faint: [], Clipped: [], Broken: 0, Texts: 0 }
  for (const image of page.images) if (!image.complete || image.naturalWidth === 0) found.Broken++
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode, e = text.parentElement
    if (!text.data.trim() || e.getClientRects().length === 0) continue
    found.Texts++
    const style = view.getComputedStyle(e), a = luminance(style.color), b = luminance(ground(e, view))
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) found.Faint.push(text.data.trim().slice(0, 40))
    const box = e.getBoundingClientRect()
    if (!scrolls(e) && (box.left < -1 || box.right > found.Width + 1)) found.Clipped.push(text.data.trim().slice(0, 40))
  }
  return found
}
addEventListener('load', () => {
  document.getElementById('seen').textContent = JSON.stringify([...document.querySelectorAll('iframe')].map(look))
})
