// A gap of the running day: offered to two companies on their open pages, agreed by both, booked at once;
// the organizer watches.
import AxeBuilder from '@axe-core/playwright'
import { type Page } from '@playwright/test'
import { expect, openRequests, test, words, type Role, type Sample } from './sample'

const ko = words('ko')
const ru = words('ru')
const en = words('en')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

type Board = {
  me: { company_id: string }
  companies: { id: string; short_name: Record<string, string> }[]
  meetings: { id: string; slot: number; host: string; guest: string }[]
}

async function onDay(sample: Sample, role: Role, path: string, method = 'GET', body?: unknown) {
  return sample.ask(role, `/api/days/${await sample.day(role)}${path}`, method, body)
}

/** The sample's host and guest company are free in the first slot, and the host wishes to meet the guest. */
async function twoWhoWait(sample: Sample) {
  await openRequests(sample)
  const settings = (await onDay(sample, 'organizer', '/settings')).json
  settings.conduct.refill.enabled = true
  expect((await onDay(sample, 'organizer', '/settings', 'PUT', settings)).status).toBe(200)
  const boards: Record<string, Board> = {}
  for (const role of ['host company', 'guest company'] as const) {
    const board = (await onDay(sample, role, '/board')).json as Board
    boards[role] = board
  }
  const host = boards['host company']!.me.company_id
  const guest = boards['guest company']!.me.company_id
  const { meetings } = (await onDay(sample, 'organizer', '/board')).json as Board
  const inTheWay = meetings.filter(
    (one) =>
      (one.host === host && one.guest === guest) ||
      (one.slot === 0 && (one.host === host || one.guest === guest)),
  )
  for (const one of inTheWay) await onDay(sample, 'organizer', `/meetings/${one.id}`, 'DELETE')
  const wish = { to: guest, rank: 'must', note: '' }
  await onDay(sample, 'host company', '/requests', 'POST', wish)
  await sample.ask('organizer', '/api/demo', 'POST', { jump: 'day_start', speed: 1 })
  const nameOf = (role: Role, id: string, language: string) =>
    boards[role]!.companies.find((one) => one.id === id)!.short_name[language]!
  return {
    forHost: nameOf('host company', guest, 'ko'),
    forGuest: nameOf('guest company', host, 'ru'),
  }
}

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

test('two who are free agree on their pages and meet at once', async ({ sample, browser }) => {
  const names = await twoWhoWait(sample)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const board = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const one = await sample.visit(browser, 'host company', 'ko')
  const host = await sample.open(one, 'host company', '/days/DAY/meetings')
  const other = await sample.visit(browser, 'guest company', 'ru', PHONE)
  const guest = await sample.open(other, 'guest company', '/days/DAY/directory')

  await expect(host.getByRole('alert')).toHaveText(ko('refill-open', { name: names.forHost }))
  await expect(guest.getByRole('alert')).toHaveText(ru('refill-open', { name: names.forGuest }))
  await expect(host.locator('[data-refill] [role=timer]')).toHaveText(/^00:[0-5]\d$/)
  const list = board.getByRole('region', { name: en('refill-list') })
  await expect(list).toContainText(en('refill-state-open'))
  for (const page of [host, guest, board]) expect(await objections(page)).toEqual([])

  await host.getByRole('button', { name: ko('refill-accept') }).click()
  await expect(host.locator('[data-refill="agreed"]')).toContainText(
    ko('refill-agreed', { name: names.forHost }),
  )
  await guest.getByRole('button', { name: ru('refill-accept') }).click()

  for (const page of [host, guest]) {
    const filled = page.locator('[data-refill="filled"]')
    await expect(filled.getByRole('link')).toHaveAttribute('href', /^\/door\/.+\/(host|guest)$/)
    expect(await objections(page)).toEqual([])
  }
  await expect(list).toContainText(en('refill-list-filled', { count: 1 }))
  const { meetings, refills } = (await onDay(sample, 'organizer', '/board')).json
  expect(refills.map((one: { state: string }) => one.state)).toEqual(['filled'])
  expect(refills[0].agreed).toEqual(['host', 'guest'])
  const booked = meetings.find((one: { id: string }) => one.id === refills[0].meeting_id)
  expect(booked.slot).toBe(0)
  for (const context of [organizer, one, other]) await context.close()
})
