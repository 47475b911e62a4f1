// What an announcement says in which language, and who reads another one than their own.
import type { Names } from '$lib/api/types'

export type Draft = { subject: Names; text: Names }
export type Fallback = { tag: string; name: string; count: number; shown: string }

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
