// An interpreter's profile in words.
import type { InterpreterProfile } from '$lib/api/types'
import { languageName, t } from '$lib/text'

/** Each pair of languages with its level; none where any two of the languages go. */
export function pairs(profile: InterpreterProfile): { words: string; level: string }[] {
  return profile.pairs.map((pair) => {
    const key = pair.both_ways ? 'profile-pair-both' : 'profile-pair-forth'
    const words = t(key, { from: languageName(pair.from), to: languageName(pair.to) })
    return { words, level: t(`profile-level-${pair.level}`) }
  })
}

/** How, when, how long and for whom somebody works; only what differs from the day's own rules. */
export function terms(profile: InterpreterProfile, city: string): string[] {
  const { modes, hours, notice_hours: notice } = profile
  const named = modes.map((mode) => t(`profile-mode-${mode.replace('_', '-')}`))
  const limit = (key: string, minutes: number | null | undefined) =>
    minutes ? t(key, { minutes }) : ''
  return [
    named.join(', '),
    hours ? t('profile-hours', { from: hours.from, to: hours.to, city }) : '',
    limit('profile-load', profile.load_max_min),
    limit('profile-stretch', profile.stretch_max_min),
    limit('profile-pause', profile.pause_min),
    notice ? t('profile-notice', { count: notice }) : '',
    profile.bound_company ? t('profile-bound-company', { company: profile.bound_company }) : '',
    profile.bound_table ? t('profile-bound-table', { table: profile.bound_table }) : '',
    profile.conflicts.length
      ? t('profile-conflicts', { companies: profile.conflicts.join(', ') })
      : '',
  ].filter(Boolean)
}
