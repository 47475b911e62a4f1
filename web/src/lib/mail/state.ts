// What became of a letter, and what its receiver's server said, in words.
import type { LetterRow, LetterState } from '$lib/api/types'
import { t } from '$lib/text'

export const STATES: readonly LetterState[] = [
  'waiting',
  'sending',
  'sent',
  'dead',
  'superseded',
  'expired',
]
export type LetterFate = LetterState | 'bounced'

/** A letter that was handed over and came back is told apart from one nobody took. */
export function fateOf(letter: LetterRow): LetterFate {
  return letter.bounced_at ? 'bounced' : (letter.state as LetterState)
}

export function isLost(letter: LetterRow): boolean {
  return letter.state === 'dead'
}

/** Only what has ended can be sent again, and nothing a newer letter has taken the place of. */
export function mayResend(letter: LetterRow): boolean {
  return ['sent', 'dead', 'expired'].includes(letter.state)
}

/** Answers of mail servers that need no expert, by their enhanced status code or usual words. */
const REASONS: [string, RegExp][] = [
  ['address', /\b5\.1\.\d|no such (user|mailbox)|user unknown|does not exist/i],
  ['full', /\b[45]\.2\.2|mailbox (is )?full|quota/i],
  ['unwanted', /\b5\.7\.\d|spam|blocked|blacklist|policy/i],
  ['size', /\b5\.3\.4|too (big|large)/i],
  ['later', /\b4\.\d\.\d|\b4\d\d\b|greylist|try again|temporar/i],
  ['line', /timed? ?out|connect|network|tls|dns|resolve/i],
]

/** Why a letter did not arrive, in the reader's words; nothing where only the server's own are known. */
export function reasonOf(error: string): string | null {
  const found = REASONS.find(([, pattern]) => pattern.test(error))
  return found ? t(`letters-reason-${found[0]}`) : null
}
