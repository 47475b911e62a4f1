// Words, sign and page of what needs attention.
import type { Trouble } from '$lib/api/types'
import type { Status } from '$lib/day/status'
import { hasText, t } from '$lib/text'
import { providerName } from '$lib/video/provider'

const SIGNS: Record<string, Status> = {
  overrun: 'overrun',
  waiting: 'waiting',
  no_show: 'no-show',
}

/** The sign of the state a trouble is about; none for conflicts of the plan. */
export function signOf(code: string): Status | null {
  return SIGNS[code] ?? null
}

/** Where a trouble with mail or rooms is looked at and mended; none for other troubles. */
export function pageFor(day: string, trouble: Trouble): string | null {
  if (trouble.code === 'provider_down') return `/days/${day}/rooms`
  const letters = `/days/${day}/letters`
  if (trouble.code === 'inbox_unreachable') return `${letters}/incoming`
  if (trouble.code !== 'letter_dead' && trouble.code !== 'letter_bounced') return null
  return `${letters}${trouble.facts.letter ? `/${trouble.facts.letter}` : ''}?state=dead`
}

export function wordsFor(trouble: Pick<Trouble, 'code' | 'facts'>): string {
  const key = `trouble-${trouble.code.replaceAll('_', '-')}`
  const { provider, seat } = trouble.facts
  const named = {
    ...(provider && { name: providerName(provider) }),
    ...(seat && { seat: t(`room-seat-${seat}`) }),
  }
  const facts = { ...trouble.facts, ...named }
  return hasText(key) ? t(key, facts) : t('trouble-other', { code: trouble.code })
}
