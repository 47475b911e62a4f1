// Short sentences about what has just happened, with a way back where there is one.
export type Toast = {
  id: number
  text: string
  tone: 'plain' | 'bad'
  action?: { label: string; run: () => void } | undefined
  /** When it was said, by the page's own clock. */
  at: number
}

/** Long enough to read two lines and reach the button. */
const SHOWN_MS = 9_000
const TOASTS_MAX = 2
/** What was said longer ago is about something else. */
const JUST_NOW_MS = 4_000

let last = 0
export const toasts = $state<Toast[]>([])

export function toast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}) {
  const { tone = 'plain', action } = options
  const shown: Toast = { id: ++last, text, tone, action, at: performance.now() }
  toasts.push(shown)
  if (toasts.length > TOASTS_MAX) toasts.shift()
  setTimeout(() => dismiss(shown.id), SHOWN_MS)
}

/** Gives what was said just now a way back, unless it has one; says whether anything was said. */
export function addAction(action: Toast['action']): boolean {
  const latest = toasts.at(-1)
  if (latest?.tone !== 'plain' || performance.now() - latest.at > JUST_NOW_MS) return false
  latest.action ??= action
  return true
}

export function dismiss(id: number) {
  const at = toasts.findIndex((one) => one.id === id)
  if (at >= 0) toasts.splice(at, 1)
}
