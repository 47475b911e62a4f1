// Words, sign and order of what needs attention.
import type { Trouble } from '$lib/api/types'
import type { Status } from '$lib/day/status'
import { hasText, t } from '$lib/text'
import { providerName } from '$lib/video/provider'

/** Worst first; codes not named here come last. */
const ORDER = [
  'writing_stopped',
  'knock',
  'provider_down',
  'inbox_unreachable',
  'overrun',
  'waiting',
  'no_show',
  'declined',
  'letter_dead',
  'letter_bounced',
  'no_interpreter',
  'interpreter_late',
  'offer_late',
  'offer_open',
  'interpreter_unfit',
]

/** Of two that are equally bad, the one that comes first in the day. */
export function worstFirst(a: Trouble, b: Trouble): number {
  return rank(a) - rank(b) || (a.slot ?? Infinity) - (b.slot ?? Infinity) || 0
}

function rank(trouble: Trouble): number {
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

/** Where a trouble with mail or rooms is looked at and mended; none for other troubles. */
export function pageFor(day: string, trouble: Trouble): string | null {
  if (trouble.code === 'provider_down') return `/days/${day}/rooms`
  const letters = `/days/${day}/letters`
  if (trouble.code === 'inbox_unreachable') return `${letters}/incoming`
  if (trouble.code !== 'letter_dead' && trouble.code !== 'letter_bounced') return null
  return `${letters}${trouble.facts.letter ? `/${trouble.facts.letter}` : ''}?state=dead`
}

export function wordsFor(trouble: Trouble): string {
  const key = `trouble-${trouble.code.replaceAll('_', '-')}`
  const { provider, seat } = trouble.facts
  const named = {
    ...(provider && { name: providerName(provider) }),
    ...(seat && { seat: t(`room-seat-${seat}`) }),
  }
  const facts = { ...trouble.facts, ...named }
  return hasText(key) ? t(key, facts) : t('trouble-other', { code: trouble.code })
}
