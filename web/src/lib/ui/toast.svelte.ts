// Short sentences about what has just happened, with a way back where there is one.
export type Toast = {
  id: number
  text: string
  tone: 'plain' | 'bad'
  action?: { label: string; run: () => void } | undefined
}

/** Long enough to read two lines and reach the button. */
const SHOWN_MS = 9_000
const TOASTS_MAX = 2

let last = 0
export const toasts = $state<Toast[]>([])

export function toast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}) {
  const shown: Toast = { id: ++last, text, tone: options.tone ?? 'plain', action: options.action }
  toasts.push(shown)
  if (toasts.length > TOASTS_MAX) toasts.shift()
  setTimeout(() => dismiss(shown.id), SHOWN_MS)
}

export function dismiss(id: number) {
  const at = toasts.findIndex((one) => one.id === id)
  if (at >= 0) toasts.splice(at, 1)
}
