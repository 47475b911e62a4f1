// The rooms' settings while they are edited. Links of each kind are kept apart, so that looking at
// another kind throws nothing away.
import type { VideoSettings } from '$lib/api/types'

export type LinksDraft = {
  to: 'template' | 'host' | 'meeting'
  template: string
  each: { host: Record<string, string>; meeting: Record<string, string> }
  people_max: number | null
  minutes_max: number | null
}
export type Draft = Omit<VideoSettings, 'backup' | 'links' | 'relay_only'> & {
  backup: string | null
  links: LinksDraft
  relay_only: boolean | null
}

export function draftOf(settings: VideoSettings): Draft {
  const { links } = settings
  const each = { host: {}, meeting: {} }
  if (links && links.to !== 'template') each[links.to] = { ...links.each }
  return {
    door_opens_min: settings.door_opens_min,
    door_closes_min: settings.door_closes_min,
    primary: settings.primary,
    backup: settings.backup ?? null,
    relay_only: settings.relay_only ?? null,
    links: {
      to: links?.to ?? 'template',
      template: links?.template ?? '',
      each,
      people_max: links?.people_max ?? null,
      minutes_max: links?.minutes_max ?? null,
    },
  }
}

export const usesLinks = (draft: Draft) => draft.primary === 'link' || draft.backup === 'link'

/** What is sent: links only where they are used or were set. */
export function settingsOf(draft: Draft): VideoSettings {
  const { to, template, each, people_max, minutes_max } = draft.links
  const chosen = to === 'template' ? {} : filled(each[to])
  const isEmpty = to === 'template' ? !template.trim() : Object.keys(chosen).length === 0
  if (isEmpty && !usesLinks(draft)) return { ...draft, links: null }
  const limits = { people_max: people_max || null, minutes_max: minutes_max || null }
  const pattern = to === 'template' ? template.trim() : ''
  return { ...draft, links: { to, template: pattern, each: chosen, ...limits } }
}

function filled(each: Record<string, string>): Record<string, string> {
  const links = Object.entries(each).map(([id, link]) => [id, link.trim()] as const)
  return Object.fromEntries(links.filter(([, link]) => link))
}
