// Whom a release reaches, told from what it would change.
import type { DraftedMeeting, Release } from '$lib/api/types'

export type Reach = { companies: number; interpreters: number }

/** Companies and interpreters that have a meeting which changes. */
export function reachOf(release: Pick<Release, 'added' | 'moved' | 'canceled'>): Reach {
  const touched: DraftedMeeting[] = [
    ...release.added,
    ...release.canceled,
    ...release.moved.flatMap(({ before, after }) => [before, after]),
  ]
  const companies = new Set(touched.flatMap((one) => [one.host, one.guest]))
  const interpreters = new Set(touched.flatMap((one) => one.interpreter_id ?? []))
  return { companies: companies.size, interpreters: interpreters.size }
}

export const changesAnything = ({ added, moved, canceled }: Release): boolean =>
  added.length + moved.length + canceled.length > 0
