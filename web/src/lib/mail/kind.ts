import { hasText, t } from '$lib/text'

/** What a letter is about, in words. */
export function kindName(kind: string): string {
  const key = `letters-kind-${kind.replaceAll('_', '-')}`
  return hasText(key) ? t(key) : kind
}
