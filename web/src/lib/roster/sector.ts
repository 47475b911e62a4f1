import { hasText, t } from '$lib/text'

/** A sector in the reader's language, when it is one of the common ones; else as the roster has it. */
export function sectorName(sector: string): string {
  const key = `sector-${sector.trim().toLowerCase().replaceAll(' ', '-')}`
  return /^[a-z0-9-]+$/.test(key) && hasText(key) ? t(key) : sector
}
