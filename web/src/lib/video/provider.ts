// Names of video services, and what is known of a day's.
import type { Meeting, Video, VideoProvider } from '$lib/api/types'
import { t } from '$lib/text'

export type Choice = 'primary' | 'backup'

export function providerName(name: string): string {
  return t(`provider-${name.replaceAll('_', '-')}`)
}

/** The service that a choice stands for. */
export function named(video: Video, choice: string): string {
  const { primary, backup } = video.settings
  return choice === 'backup' && backup ? backup : primary
}

export const other = (choice: string): Choice => (choice === 'backup' ? 'primary' : 'backup')

/** Which of the two services holds a meeting. */
export function choiceOf(video: Video, meeting: Meeting): string {
  return video.switched.includes(meeting.id) ? other(video.choice) : video.choice
}

export type HealthTone = 'good' | 'bad' | 'plain'

/** How a service does, in a word; other people's links are not asked. */
export function healthOf(provider: VideoProvider, asking: boolean): [HealthTone, string] {
  if (provider.name === 'table') return ['plain', '']
  if (provider.name === 'link') return ['plain', t('video-health-unwatched')]
  if (!provider.health) return ['plain', asking ? t('video-health-asking') : '']
  return provider.health.is_up ? ['good', t('video-health-up')] : ['bad', t('video-health-down')]
}
