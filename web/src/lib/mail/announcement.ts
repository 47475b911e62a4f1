// What an announcement says in which language, and who reads another one than their own.
import type { Names } from '$lib/api/types'

export type Draft = { subject: Names; text: Names }
export type Fallback = { tag: string; name: string; count: number; shown: string }

/** How long an announcement also stands on its readers' pages: not at all, minutes, or the day. */
export const STANDINGS = ['none', 15, 30, 60, 120, 'day'] as const
export type Standing = (typeof STANDINGS)[number]

/** The longest one can stand there. */
const STANDING_MS_MAX = 14 * 24 * 3_600_000

/** Until when it stands there; null for not at all, nothing where that cannot be. */
export function untilAt(standing: Standing, now: number, end: number): number | null | undefined {
  if (standing === 'none') return null
  if (standing === 'day') return now < end && end - now <= STANDING_MS_MAX ? end : undefined
  return now + standing * 60_000
}

/** The languages an announcement is complete in. */
export function given(draft: Draft): string[] {
  return Object.keys(draft.subject).filter(
    (tag) => draft.subject[tag]?.trim() && draft.text[tag]?.trim(),
  )
}

/** Readers without words in their language, and what they read instead: English, else the first. */
export function fallbacks(
  draft: Draft,
  readers: { language: string }[],
  languages: { tag: string; name: string }[],
): Fallback[] {
  const tags = given(draft)
  const instead = tags.includes('en') ? 'en' : [...tags].sort()[0]
  const nameOf = (tag: string) => languages.find((one) => one.tag === tag)?.name ?? tag
  const counts = new Map<string, number>()
  for (const { language } of readers) {
    if (!tags.includes(language)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  if (!instead) return []
  return [...counts].map(([tag, count]) => ({
    tag,
    name: nameOf(tag),
    count,
    shown: nameOf(instead),
  }))
}
