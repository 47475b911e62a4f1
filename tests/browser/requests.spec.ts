// One company asks, the other answers, each in a browser and a language of its own; the organizer looks
// on. The sample's two companies meet each other; that meeting is taken away here and given back.
import AxeBuilder from '@axe-core/playwright'
import { type Page } from '@playwright/test'
import { expect, openRequests, test, words, type Meeting, type Role, type Sample } from './sample'

type Board = {
  companies: { id: string; side: string; short_name: Record<string, string> }[]
  meetings: Meeting[]
  taken: Record<string, number[]>
  slots: { slot: number; clocks: { start: string }[] }[]
}

const ko = words('ko')
const ru = words('ru')
const en = words('en')

let host = ''
let guest = ''
/** The meetings that were there before. */
let before: Meeting[] = []

async function board(sample: Sample, role: Role = 'organizer'): Promise<Board> {
  return (await sample.ask(role, `/api/days/${await sample.day(role)}/board`)).json
}

async function requests(sample: Sample, role: Role) {
  return (await sample.ask(role, `/api/days/${await sample.day(role)}/requests`)).json
}

async function book(sample: Sample, meeting: Pick<Meeting, 'host' | 'guest' | 'slot'>) {
  const path = `/api/days/${await sample.day('organizer')}/meetings`
  return sample.ask('organizer', path, 'POST', meeting)
}

async function cancel(sample: Sample, meeting: Meeting) {
  const path = `/api/days/${await sample.day('organizer')}/meetings/${meeting.id}`
  expect((await sample.ask('organizer', path, 'DELETE')).status).toBe(200)
}

/** What the guest company asks of the host company, without a screen. */
async function ask(sample: Sample, wish: object = {}) {
  const path = `/api/days/${await sample.day('guest company')}/requests`
  const form = { to: host, rank: 'want', ...wish }
  const answer = await sample.ask('guest company', path, 'POST', form)
  expect(answer.status).toBe(201)
  return answer.json.request as { id: string; free_slots: number[] }
}

async function withdraw(sample: Sample) {
  for (const one of (await requests(sample, 'guest company')).requests) {
    if (one.to !== host || !one.may.includes('withdraw')) continue
    const path = `/api/days/${await sample.day('guest company')}/requests/${one.id}/withdraw`
    await sample.ask('guest company', path, 'POST', {})
  }
}

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

const nameOf = (all: Board, id: string, tag: string) =>
  all.companies.find((one) => one.id === id)!.short_name[tag]!

test.beforeEach(async ({ sample }) => {
  await openRequests(sample)
  for (const role of ['host company', 'guest company'] as const) {
    const path = `/api/days/${await sample.day(role)}/board`
    const { me } = (await sample.ask(role, path)).json
    if (role === 'host company') host = me.company_id
    else guest = me.company_id
  }
  before = (await board(sample)).meetings
  await withdraw(sample)
  const theirs = before.find((one) => one.host === host && one.guest === guest)
  expect(theirs, 'the sample has them meet').toBeDefined()
  await cancel(sample, theirs!)
})

test.afterEach(async ({ sample }) => {
  await withdraw(sample)
  const pair = (one: Meeting) => `${one.host} ${one.guest} ${one.slot}`
  const known = new Set(before.map(pair))
  const left = (await board(sample)).meetings
  for (const one of left) if (!known.has(pair(one))) await cancel(sample, one)
  const still = new Set(left.map(pair))
  for (const one of before) {
    if (still.has(pair(one))) continue
    const { host, guest, slot } = one
    expect((await book(sample, { host, guest, slot })).status).toBe(201)
  }
})

test('a company asks, the other accepts in its own language, and both have the meeting', async ({
  sample,
  browser,
}) => {
  const guestContext = await sample.visit(browser, 'guest company', 'ru')
  const hostContext = await sample.visit(browser, 'host company', 'ko')
  const organizerContext = await sample.visit(browser, 'organizer', 'en')
  const all = await board(sample)
  const asking = await sample.open(guestContext, 'guest company', `/days/DAY/companies/${host}`)
  const asked = await sample.open(hostContext, 'host company', '/days/DAY/requests')
  const path = `/days/DAY/requests?company=${host}`
  const table = await sample.open(organizerContext, 'organizer', path)

  await asking.getByRole('button', { name: ru('request-ask') }).click()
  const form = asking.getByRole('dialog')
  await form.getByRole('radio', { name: ru('request-rank-must') }).check()
  await form.getByLabel(ru('requests-note')).fill('Обсудим цену и сроки поставки')
  expect(await objections(asking)).toEqual([])
  await form.getByRole('button', { name: ru('requests-send') }).click()

  const line = asked.getByRole('listitem').filter({ hasText: nameOf(all, guest, 'ko') })
  await expect(line).toContainText('Обсудим цену и сроки поставки')
  await expect(line).toContainText(ko('request-rank-must'))
  const row = table.getByRole('row').filter({ hasText: 'Обсудим цену' })
  await expect(row).toContainText(en('requests-state-asked'))

  await line.getByRole('button', { name: ko('requests-accept') }).click()
  await expect(line.getByRole('radio', { checked: true })).toBeFocused()
  expect(await objections(asked)).toEqual([])
  await asked.keyboard.press('Tab')
  await line.locator('[data-confirm]').click()

  await expect(line.getByRole('link', { name: ko('meetings-link') })).toBeVisible()
  await expect(row).toContainText(en('requests-state-accepted'))
  await expect(asking.getByText(ru('booking-state-mine')).first()).toBeVisible()
  const met = (await board(sample)).meetings.find((one) => one.host === host && one.guest === guest)
  expect(met, 'the acceptance booked').toBeDefined()
  for (const [page, other, tag] of [
    [asking, host, 'ru'],
    [asked, guest, 'ko'],
  ] as const) {
    const words = tag === 'ru' ? ru : ko
    await page
      .getByRole('navigation')
      .getByRole('link', { name: words('meetings-link') })
      .click()
    const here = page.getByRole('listitem').filter({ hasText: nameOf(all, other, tag) })
    await expect(here.first()).toBeVisible()
  }
  for (const context of [guestContext, hostContext, organizerContext]) await context.close()
})

test('a company declines with a reason, and the other reads it without reloading', async ({
  sample,
  browser,
}) => {
  const guestContext = await sample.visit(browser, 'guest company', 'ru')
  const hostContext = await sample.visit(browser, 'host company', 'ko')
  const all = await board(sample)
  await ask(sample)
  const sent = await sample.open(guestContext, 'guest company', '/days/DAY/requests?show=sent')
  const received = await sample.open(hostContext, 'host company', '/days/DAY/directory')
  const link = received
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(ko('requests-link')) })
  const turns = (await requests(sample, 'host company')).requests.filter((one: { may: string[] }) =>
    one.may.includes('accept'),
  ).length
  await expect(link).toContainText(ko('request-turns', { count: turns }))
  await link.click()

  const line = received.getByRole('listitem').filter({ hasText: nameOf(all, guest, 'ko') })
  await line.getByRole('button', { name: ko('requests-decline') }).click()
  const form = received.getByRole('dialog')
  await form.getByLabel(ko('requests-decline-reason')).fill('이번에는 일정이 찼습니다')
  expect(await objections(received)).toEqual([])
  await form.getByRole('button', { name: ko('requests-decline'), exact: true }).click()

  const answered = sent.getByRole('listitem').filter({ hasText: nameOf(all, host, 'ru') })
  await expect(answered).toContainText(ru('requests-state-declined'))
  await expect(answered).toContainText('이번에는 일정이 찼습니다')
  await expect(answered.getByRole('button', { name: ru('requests-again') })).toBeVisible()
  for (const context of [guestContext, hostContext]) await context.close()
})

test('a slot that goes under one’s eyes is said kindly, and what is free stays to choose', async ({
  sample,
  browser,
}) => {
  const hostContext = await sample.visit(browser, 'host company', 'en')
  const all = await board(sample)
  const { free_slots: free } = await ask(sample)
  const page = await sample.open(hostContext, 'host company', '/days/DAY/requests')
  const line = page.getByRole('listitem').filter({ hasText: nameOf(all, guest, 'en') })
  await line.getByRole('button', { name: en('requests-accept') }).click()
  const chosen = line.getByRole('radio', { checked: true })
  const slot = Number(await chosen.getAttribute('data-slot'))
  expect(free).toContain(slot)

  const time = all.slots.find((one) => one.slot === slot)!.clocks[0]!.start
  const met = new Set(all.meetings.filter((one) => one.host === host).map((one) => one.guest))
  const others = all.companies.filter(
    (one) => one.side === 'guest' && one.id !== guest && !met.has(one.id),
  )
  let isBooked = false
  for (const other of others) {
    isBooked ||= (await book(sample, { host, guest: other.id, slot })).status === 201
  }
  expect(isBooked).toBe(true)

  const left = free.filter((one) => one !== slot)
  if (left.length > 0) {
    await expect(line.getByRole('alert')).toHaveText(en('requests-slot-gone', { time }))
    await expect(chosen).not.toHaveAttribute('data-slot', String(slot))
  } else {
    await expect(line).toContainText(en('requests-no-common', { name: nameOf(all, guest, 'en') }))
  }
  await hostContext.close()
})
