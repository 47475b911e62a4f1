// Light, dark, or as the system says; the choice stays on this device.
export type Theme = 'system' | 'light' | 'dark'

const STORED = 'sangdam.theme'

export function theme(): Theme {
  const stored = localStorage.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

export function wear(chosen: Theme) {
  if (chosen === 'system') localStorage.removeItem(STORED)
  else localStorage.setItem(STORED, chosen)
  dress()
}

/** Puts the stored choice on the page. */
export function dress() {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}
