// Words, sign and order of what needs attention.
import type { Trouble } from '$lib/api/types'
import type { Status } from '$lib/day/status'
import { hasText, t } from '$lib/text'

/** Worst first; codes not named here come last. */
const ORDER = [
  'writing_stopped',
  'knock',
  'inbox_unreachable',
  'overrun',
  'waiting',
  'no_show',
  'declined',
  'letter_dead',
  'letter_bounced',
  'no_interpreter',
]

export function rank(trouble: Trouble): number {
  const at = ORDER.indexOf(trouble.code)
  return at < 0 ? ORDER.length : at
}

/** The sign of the state a trouble is about; none for conflicts of the plan. */
export function signOf(trouble: Trouble): Status | null {
  const signs: Record<string, Status> = {
    overrun: 'overrun',
    waiting: 'waiting',
    no_show: 'no-show',
  }
  return signs[trouble.code] ?? null
}

/** Where a trouble with mail is looked at and mended; none for other troubles. */
export function mailPage(day: string, trouble: Trouble): string | null {
  const letters = `/days/${day}/letters`
  if (trouble.code === 'inbox_unreachable') return `${letters}/incoming`
  if (trouble.code !== 'letter_dead' && trouble.code !== 'letter_bounced') return null
  return `${letters}${trouble.facts.letter ? `/${trouble.facts.letter}` : ''}?state=dead`
}

export function wordsFor(trouble: Trouble): string {
  const key = `trouble-${trouble.code.replaceAll('_', '-')}`
  const { seat } = trouble.facts
  const facts = seat ? { ...trouble.facts, seat: t(`room-seat-${seat}`) } : trouble.facts
  return hasText(key) ? t(key, facts) : t('trouble-other', { code: trouble.code })
}
