import { hasText, t } from '$lib/text'

/** Every kind of letter a day writes, in the order of the day. */
export const KIND_GROUPS = [
  { key: 'invitation', kinds: ['sign-in', 'day-invitation'] },
  {
    key: 'meetings',
    kinds: [
      'meeting-new',
      'meeting-changed',
      'room-changed',
      'interpreter-changed',
      'meeting-canceled',
    ],
  },
  {
    key: 'requests',
    kinds: [
      'request-new',
      'request-slot',
      'request-accepted',
      'request-declined',
      'request-expires',
    ],
  },
  {
    key: 'offers',
    kinds: ['offer-new', 'offer-reminder', 'swap-asked', 'swap-settled'],
  },
  { key: 'reminders', kinds: ['brief-nudge', 'reminder-day-before', 'reminder-soon'] },
  { key: 'day', kinds: ['day-starts', 'missing-now', 'day-thanks', 'announcement'] },
  { key: 'organizers', kinds: ['interpreter-missing', 'digest', 'delivery-trouble'] },
] as const

export const KINDS: readonly string[] = KIND_GROUPS.flatMap((group) => group.kinds)

/** What a letter is about, in words. */
export function kindName(kind: string): string {
  const key = `letters-kind-${kind.replaceAll('_', '-')}`
  return hasText(key) ? t(key) : kind
}
