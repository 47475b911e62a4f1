// Why a wish found no place, in words for whoever wished it: the codes are the planner's, the
// sentences stand in the language files under `because-<code>`.
import { hasText, t } from '$lib/text'

/** As a plan says it, with its slots, or as a request does, with facts. */
export type Reason = {
  code: string
  slots?: number[]
  facts?: Record<string, string> | null
}

/** More slots than this are not listed one by one. */
const SLOTS_NAMED_MAX = 4

/** One sentence of a reason; `timeOf` gives a slot's start as the reader's clock shows it. */
export function reasonWords(reason: Reason, timeOf?: (slot: number) => string): string {
  const key = `because-${reason.code.replaceAll('_', '-')}`
  const sentence = hasText(key) ? t(key, reason.facts ?? {}) : t('because-other')
  const times = timeOf ? (reason.slots ?? []).map(timeOf).filter(Boolean) : []
  if (times.length === 0) return sentence
  if (times.length > SLOTS_NAMED_MAX) {
    return `${sentence} ${t('because-slots', { count: times.length })}`
  }
  return `${sentence} (${times.join(', ')})`
}

/** The sentences of several reasons, each once, what holds in most slots first. */
export function reasonsWords(reasons: Reason[], timeOf?: (slot: number) => string): string[] {
  const heaviest = [...reasons].sort((a, b) => weight(b) - weight(a))
  return [...new Set(heaviest.map((reason) => reasonWords(reason, timeOf)))]
}

/** A reason without slots holds in all of them. */
const weight = (reason: Reason) => reason.slots?.length || Infinity
