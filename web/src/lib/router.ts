// Addresses. The page is a function of the path; links are plain links that we catch on their way.
import { createSubscriber } from 'svelte/reactivity'

let redraw: () => void = () => undefined
const subscribe = createSubscriber((update) => {
  redraw = update
  return () => undefined
})

/** The path now shown. */
export function path(): string {
  subscribe()
  try {
    return decodeURI(location.pathname)
  } catch {
    // A link that was cut inside a letter leads nowhere, like every other that we do not know.
    return location.pathname
  }
}

/** What follows the question mark. */
export function query(): URLSearchParams {
  subscribe()
  return new URLSearchParams(location.search)
}

type Ask = (leave: () => void) => void

let ask: Ask | null = null
/** The address on the screen, to stay at when the way back is not taken. */
let shown = ''

const here = () => location.pathname + location.search + location.hash

export function go(to: string, options: { replace?: boolean } = {}) {
  if (ask && new URL(to, location.href).pathname !== location.pathname) {
    ask(() => {
      ask = null
      go(to, options)
    })
    return
  }
  if (options.replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  shown = here()
  redraw()
}

/** Holds a page that has something to lose: before another one opens, `question` is put to its reader. */
export function hold(question: Ask): () => void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  ask = question
  shown = here()
  addEventListener('beforeunload', warn)
  return () => {
    if (ask === question) ask = null
    removeEventListener('beforeunload', warn)
  }
}

function turned() {
  const to = here()
  if (ask && new URL(shown, location.href).pathname !== location.pathname) {
    history.pushState(null, '', shown)
    go(to)
    return
  }
  shown = to
  redraw()
}

/** Starts listening; links within the app no longer reload it. */
export function listen() {
  addEventListener('popstate', turned)
  addEventListener('click', (click) => {
    if (click.defaultPrevented || click.button !== 0) return
    if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    const link = (click.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null
    if (!link || link.target || link.hasAttribute('download')) return
    const to = new URL(link.href)
    if (to.origin !== location.origin || to.pathname.startsWith('/api/')) return
    if (to.pathname === location.pathname && to.hash) return
    click.preventDefault()
    go(to.pathname + to.search + to.hash)
  })
}

/** Reads a path by a pattern such as "/days/:day/board". */
export function read(pattern: string, from: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = from.replace(/\/+$/, '').split('/')
  if (from === '/') return pattern === '/' ? {} : null
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index]!
    if (part.startsWith(':')) found[part.slice(1)] = value
    else if (part !== value) return null
  }
  return found
}
