import { expect, test } from 'vitest'
import type { VideoSettings } from '$lib/api/types'
import { draftOf, settingsOf } from './draft'

const SETTINGS: VideoSettings = {
  door_opens_min: 10,
  door_closes_min: 5,
  primary: 'built_in',
  backup: null,
  links: null,
  relay_only: null,
}

test('what was read is sent back as it was', () => {
  const links = { to: 'host' as const, template: '', each: { h1: 'https://x.example/1' } }
  const limits = { people_max: 100, minutes_max: null }
  const withLinks = { ...SETTINGS, backup: 'link', links: { ...links, ...limits } }

  expect(settingsOf(draftOf(SETTINGS))).toEqual(SETTINGS)
  expect(settingsOf(draftOf(withLinks))).toEqual(withLinks)
})

test('links of one kind stay while another kind is looked at, and only one kind is sent', () => {
  const draft = draftOf({ ...SETTINGS, primary: 'link' })
  draft.links.to = 'host'
  draft.links.each.host.h1 = ' https://x.example/1 '
  draft.links.each.host.h2 = ' '
  draft.links.to = 'meeting'
  draft.links.each.meeting.m1 = 'https://x.example/2'
  const meeting = settingsOf(draft)
  draft.links.to = 'host'

  expect(meeting.links?.each).toEqual({ m1: 'https://x.example/2' })
  expect(settingsOf(draft).links?.each).toEqual({ h1: 'https://x.example/1' })
})
