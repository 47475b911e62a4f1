// A day in a hall: a company comes and is booked at the desk, another waits at a table and is called, both
// check in by scanning, and everything can be had on paper.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { printed, scanned } from './paper'
import { expect, test, words, type Role, type Sample } from './sample'

const ko = words('ko')
const ru = words('ru')
const en = words('en')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

type Company = { id: string; side: string; name: Record<string, string> }
type Board = {
  now: number
  me: { company_id: string }
  companies: Company[]
  interpreters: { id: string }[]
  rooms: { id: string; name: string; company_id: string | null }[]
  slots: { slot: number; start_at: number }[]
  meetings: { id: string; slot: number; host: string; guest: string; room_name: string }[]
}

async function onDay(sample: Sample, role: Role, path: string, method = 'GET', body?: unknown) {
  return sample.ask(role, `/api/days/${await sample.day(role)}${path}`, method, body)
}

const boardOf = async (sample: Sample, role: Role = 'organizer') =>
  (await onDay(sample, role, '/board')).json as Board

/** The sample's rooms are tables; the first is that of a host the sample's guest does not meet yet. */
async function hall(sample: Sample) {
  const board = await boardOf(sample)
  const guest = (await boardOf(sample, 'guest company')).me.company_id
  const hosts = board.companies.filter((one) => one.side === 'host')
  const met = (host: Company) =>
    board.meetings.some((one) => one.host === host.id && one.guest === guest)
  const owner = hosts.find((one) => !met(one))!
  const settings = (await onDay(sample, 'organizer', '/settings')).json
  settings.tables = settings.rooms.map((room: string, index: number) => ({
    room,
    company_id: index === 0 ? owner.id : null,
  }))
  settings.interpreter_rule = 'none'
  expect((await onDay(sample, 'organizer', '/settings', 'PUT', settings)).status).toBe(200)
  // A hall that begins empty.
  for (const one of (await boardOf(sample)).meetings) {
    await onDay(sample, 'organizer', `/meetings/${one.id}`, 'DELETE')
  }
  const at = board.slots[0]!.start_at - 5 * 60_000
  await sample.ask('organizer', '/api/demo', 'POST', { at, speed: 1 })
  return { owner, guest, table: settings.rooms[0] as string }
}

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a company at the desk is taken in by the keyboard and booked with two taps', async ({
  sample,
  browser,
}) => {
  await hall(sample)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/hall')

  await expect(page.getByRole('textbox', { name: en('hall-name') })).toBeFocused()
  await page.keyboard.type('Сарыарқа IT')
  await page.keyboard.press('Enter')
  // What is missing is said at its field, and nothing typed is lost.
  await expect(page.getByRole('textbox', { name: en('hall-contact') })).toBeFocused()
  await expect(page.getByRole('textbox', { name: en('hall-name') })).toHaveValue('Сарыарқа IT')
  await page.keyboard.type('Айгүл Қасымова')
  await page.keyboard.press('Enter')
  await expect(page.getByText(en('hall-added', { name: 'Сарыарқа IT' }))).toBeVisible()
  const times = page.locator('.counterpart').first().getByRole('button')
  await times.first().click()
  await page.getByRole('button', { name: en('hall-book'), exact: true }).click()

  await expect(page.getByRole('list', { name: en('hall-own') }).getByRole('listitem')).toHaveCount(
    1,
  )
  const board = await boardOf(sample)
  const added = board.companies.find((one) => one.name.ru === 'Сарыарқа IT' || one.name.kk)
  expect(board.meetings.filter((one) => one.guest === added?.id)).toHaveLength(1)
  expect(await objections(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await organizer.close()
})

test('who waits at a table is called, and checks in with the card on it', async ({
  sample,
  browser,
}) => {
  const { owner, guest, table } = await hall(sample)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const phone = await sample.visit(browser, 'guest company', 'ru', PHONE)
  const desk = await sample.open(organizer, 'organizer', '/days/DAY/hall')
  const own = await sample.open(phone, 'guest company', '/days/DAY/hall')

  await own.getByRole('button', { name: `${ru('hall-join')}: ${table}` }).click()
  await expect(own.getByText(ru('hall-queue-expected', { time: '' }).trim())).toBeVisible()
  expect(await overflow(own)).toBe(0)
  expect(await objections(own)).toEqual([])
  await desk.getByRole('button', { name: new RegExp(`^${en('hall-call')}: `) }).click()
  await expect(own.getByText(ru('hall-queue-met'))).toBeVisible()
  const { meetings } = await boardOf(sample)
  const called = meetings.find((one) => one.host === owner.id && one.guest === guest)
  expect([called?.slot, called?.room_name]).toEqual([0, table])

  const sheets = await sample.open(organizer, 'organizer', '/days/DAY/print')
  await sheets.getByText(en('sheet-kind-card'), { exact: true }).click()
  const card = sheets.getByRole('article').filter({ hasText: table }).first()
  const address = await scanned(card.getByRole('img'))
  expect(address).toContain('/checkin/')
  await own.goto(address)
  await own.getByRole('button', { name: ru('checkin-here') }).click()
  await expect(own.getByText(ru('checkin-yes'))).toBeVisible()
  expect(await objections(own)).toEqual([])
  const held = (await sample.ask('organizer', `/api/meetings/${called!.id}`)).json.meeting
  expect(held.attendance.guest.state).toBe('inside')

  await organizer.close()
  await phone.close()
})

test('the desk scans a sheet, and whoever is not signed in comes back after signing in', async ({
  sample,
  browser,
}) => {
  const { owner } = await hall(sample)
  const free = (await onDay(sample, 'organizer', `/companies/${owner.id}/free`)).json
    .counterparts[0]
  const wish = { host: owner.id, guest: free.company_id, slot: free.slots[0] }
  expect((await onDay(sample, 'organizer', '/meetings', 'POST', wish)).status).toBe(201)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const sheets = await sample.open(organizer, 'organizer', '/days/DAY/print')
  await sheets.getByRole('combobox').selectOption(owner.id)
  const address = await scanned(sheets.getByRole('article').getByRole('img'))
  const stranger = await sample.visit(browser, null, 'ko', PHONE)
  const phone = await sample.visit(browser, 'organizer', 'ko', PHONE)

  const away = await stranger.newPage()
  await away.goto(address)
  await expect(away).toHaveURL(/\/sign-in\?to=%2Fcheckin%2F/)
  const page = await phone.newPage()
  await page.goto(address)

  await expect(page.getByText(ko('checkin-yes'))).toBeVisible()
  expect(await objections(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  const { meetings } = await boardOf(sample)
  const first = meetings.find((one) => one.host === owner.id && one.slot === wish.slot)!
  const held = (await sample.ask('organizer', `/api/meetings/${first.id}`)).json.meeting
  expect(held.attendance.host.state).toBe('inside')
  for (const one of [organizer, stranger, phone]) await one.close()
})

test('every sheet has a page of its own on A4 and on A5, and nothing runs out of it', async ({
  sample,
  browser,
}) => {
  test.setTimeout(240_000)
  await hall(sample)
  const board = await boardOf(sample)
  const organizer = await sample.visit(browser, 'organizer', 'ru', { colorScheme: 'dark' })
  const page = await sample.open(organizer, 'organizer', '/days/DAY/print')
  const choices = page.locator('.choices')
  const counts = {
    company: board.companies.length,
    interpreter: board.interpreters.length,
    table: board.rooms.length,
    card: board.rooms.length,
  }

  for (const [paper, width, height] of [
    ['A4', 210, 297],
    ['A5', 148, 210],
  ] as const) {
    await choices.getByText(paper, { exact: true }).click()
    for (const [kind, count] of Object.entries(counts)) {
      await choices.getByText(ru(`sheet-kind-${kind}`), { exact: true }).click()
      await expect(page.getByRole('article')).toHaveCount(count)

      const paperwork = await printed(page)

      expect.soft(paperwork, `${kind} on ${paper}`).toEqual({
        pages: count,
        width_mm: width,
        height_mm: height,
      })
      // As wide as the paper without its margins: nothing is cut off.
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: Math.floor(((width - 20) / 25.4) * 96), height: 900 })
      expect.soft(await overflow(page), `${kind} on ${paper}`).toBe(0)
      await page.emulateMedia({ media: null })
      await page.setViewportSize({ width: 1440, height: 900 })
    }
    await choices.getByText(ru('sheet-kind-day'), { exact: true }).click()
    const whole = await printed(page)
    expect.soft(whole.pages, `the whole day on ${paper}`).toBeGreaterThan(0)
    expect.soft([whole.width_mm, whole.height_mm]).toEqual([width, height])
  }
  expect(await objections(page)).toEqual([])
  await organizer.close()
})

test('a company and an interpreter print their own timetable and nobody else’s', async ({
  sample,
  browser,
}) => {
  for (const role of ['guest company', 'interpreter'] as const) {
    const context = await sample.visit(browser, role, 'ko', PHONE)
    const page = await sample.open(context, role, '/days/DAY/print')

    await expect(page.getByRole('article')).toHaveCount(1)
    expect((await printed(page)).pages).toBe(1)
    expect(await overflow(page)).toBe(0)
    expect(await objections(page)).toEqual([])
    await context.close()
  }
})
