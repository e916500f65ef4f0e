// Looks at each framed page as a reader would and writes down what is wrong with it.
const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
const numbers = colour => colour.match(/[\d.]+/g).map(Number)
const luminance = colour => { const [r, g, b] = numbers(colour).map(channel); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
function ground(e, view) {
  for (; e; e = e.parentElement) {
    const colour = view.getComputedStyle(e).backgroundColor, parts = numbers(colour)
    if (parts.length < 4 || parts[3] === 1) return colour
  }
  return 'rgb(255, 255, 255)'
}
function look(frame) {
  const page = frame.contentDocument, view = frame.contentWindow, root = page.documentElement
  const found = { Page: frame.dataset.page, Width: root.clientWidth, Scroll: root.scrollWidth, Faint: [], Clipped: [], Texts: 0, Drawn: 0 }
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode, e = text.parentElement
    if (!text.data.trim() || e.closest('[aria-hidden], svg') || e.getClientRects().length === 0) continue
    found.Texts++
    const a = luminance(view.getComputedStyle(e).color), b = luminance(ground(e, view))
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) found.Faint.push(text.data.trim().slice(0, 40))
    const box = e.getBoundingClientRect()
    if (!e.closest('.scroll') && (box.left < -1 || box.right > found.Width + 1)) found.Clipped.push(text.data.trim().slice(0, 40))
  }
  for (const e of page.querySelectorAll('svg')) if (e.getBoundingClientRect().height > 100) found.Drawn++
  return found
}
addEventListener('load', () => {
  document.getElementById('seen').textContent = JSON.stringify([...document.querySelectorAll('iframe')].map(look))
})
