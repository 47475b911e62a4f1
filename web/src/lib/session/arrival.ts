// After a change of address the new page's heading takes the focus, so that whoever listens to
// the screen hears where they are. The very first page is left alone: the browser has just named it.
let first = true

export function arrived(heading: HTMLElement) {
  if (!first) heading.focus({ preventScroll: true })
  first = false
}
