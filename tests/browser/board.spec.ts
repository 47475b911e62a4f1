// The running day on the organizer's board: what the clock brings, and what is done about it.
import { expect, test, words, type Meeting, type Sample } from './sample'

const en = words('en')
const ko = words('ko')

/** How fast the sample runs while a test waits for what only time brings. */
const FAST = 60

const clock = (sample: Sample, to: Record<string, unknown>) =>
  sample.ask('organizer', '/api/demo', 'POST', to)

async function ownMeeting(sample: Sample): Promise<Meeting> {
  const board = async (role: 'host company' | 'guest company') =>
    (await sample.ask(role, `/api/days/${await sample.day(role)}/board`)).json
  const [host, guest] = [await board('host company'), await board('guest company')]
  const found = host.meetings.find(
    (one: Meeting) => one.host === host.me.company_id && one.guest === guest.me.company_id,
  )
  expect(found, 'the sample has them meet').toBeDefined()
  return found
}

/** To the start of a meeting, the clock standing as good as still. */
async function begin(sample: Sample, meeting: Meeting) {
  await clock(sample, { jump: 'day_start', speed: 1 })
  for (let slot = 0; slot < meeting.slot; slot++) await clock(sample, { jump: 'next_slot' })
}

test.afterEach(async ({ sample }) => {
  // The sample is everybody's: whoever comes next books a week before the day.
  await clock(sample, { jump: 'week_before', speed: 1 })
})

test('who is missing shows by the clock alone, is called and marked late; the other side sees it', async ({
  sample,
  browser,
}) => {
  const meeting = await ownMeeting(sample)
  await begin(sample, meeting)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const host = await sample.visit(browser, 'host company', 'ko')
  const theirs = await sample.open(host, 'host company', '/days/DAY/meetings')
  const name = await page.locator(`[data-meeting="${meeting.id}"]`).first().getAttribute('title')
  const rows = page.locator('[data-matter=waiting]')
  await expect(rows).toHaveCount(0)

  await clock(sample, { speed: FAST })
  await expect(rows.first()).toBeVisible()
  await clock(sample, { speed: 1 })
  await expect(page).toHaveTitle(/^\(\d+\) /)

  await page.locator(`[data-meeting="${meeting.id}"]`).first().click()
  const panel = page.getByRole('region', { name: en('board-meeting') })
  await panel.getByRole('button', { name: en('act-call') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('link', { name: /^\+/ }).first()).toHaveAttribute('href', /^tel:\+/)
  await dialog
    .getByRole('button', { name: en('app-close') })
    .first()
    .click()
  await panel.getByRole('button', { name: en('act-late') }).click()
  await dialog.getByText(name!.split(' – ')[0]!, { exact: true }).waitFor()
  const quarter = new RegExp(`^${en('agenda-min', { minutes: 15 })} ·`)
  await dialog.getByRole('button', { name: quarter }).click()
  await expect(dialog).toHaveCount(0)

  await expect(theirs.getByText(/15분 늦는다고/).first()).toBeVisible()
  for (const one of [organizer, host]) await one.close()
})

test('the organizer says how a meeting went, and the evidence keeps why', async ({
  sample,
  browser,
}) => {
  const meeting = await ownMeeting(sample)
  await begin(sample, meeting)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const cell = page.locator(`[data-meeting="${meeting.id}"]`).first()
  await cell.click()
  const panel = page.getByRole('region', { name: en('board-meeting') })
  const dialog = page.getByRole('dialog')

  await panel.getByRole('button', { name: en('course-evidence') }).click()
  await dialog.getByLabel(en('course-correct-how')).selectOption({ label: en('course-never-came') })
  await dialog.getByLabel(en('course-reason')).fill('Nobody at table 4')
  await dialog.getByRole('button', { name: en('course-correct-confirm') }).click()
  await dialog
    .getByRole('button', { name: en('app-close') })
    .last()
    .click()
  await panel.getByRole('button', { name: en('act-judge') }).click()
  await dialog.getByText(en('course-was-held')).click()
  await dialog.getByLabel(en('course-reason')).fill('They met in the lobby')
  await dialog.getByRole('button', { name: en('course-judge-confirm') }).click()

  await expect(dialog).toHaveCount(0)
  await expect(cell).toHaveClass(/\bdone\b/)
  await expect(panel.getByText('They met in the lobby')).toBeVisible()
  await panel.getByRole('button', { name: en('act-judge') }).click()
  await dialog.getByLabel(en('course-reason')).fill('A mistake')
  await dialog.getByRole('button', { name: en('course-judge-back') }).click()
  await expect(cell).not.toHaveClass(/\bdone\b/)
  await organizer.close()
})

test('one tap makes a meeting longer, and the room’s own end follows', async ({
  sample,
  browser,
}) => {
  const meeting = await ownMeeting(sample)
  await begin(sample, meeting)
  const day = await sample.day('organizer')
  const board = async () => (await sample.ask('organizer', `/api/days/${day}/board`)).json
  // Where everybody is free after it.
  const { meetings } = await board()
  const inTheWay = meetings.filter(
    (one: Meeting) =>
      one.slot === meeting.slot + 1 && (one.host === meeting.host || one.guest === meeting.guest),
  )
  for (const one of inTheWay)
    await sample.ask('organizer', `/api/days/${day}/meetings/${one.id}`, 'DELETE')
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  await page.locator(`[data-meeting="${meeting.id}"]`).first().click()
  const panel = page.getByRole('region', { name: en('board-meeting') })
  const before = (await board()).meetings.find((one: Meeting) => one.id === meeting.id)
  const door = async () => (await sample.ask('host company', `/api/door/${meeting.id}/host`)).json

  await panel.getByRole('button', { name: en('course-shorten', { minutes: 5 }) }).click()
  await expect(panel.getByText(en('course-shorter', { minutes: 5 }))).toBeVisible()
  expect((await door()).end_at).toBe(before.end_at - 5 * 60_000)
  await panel.getByRole('button', { name: en('course-extend', { minutes: 5 }) }).click()
  await expect(panel.getByText(en('course-shorter', { minutes: 5 }))).toHaveCount(0)

  expect((await door()).end_at).toBe(before.end_at)
  await organizer.close()
})

test('the wall screen is dark, shows the same counts, and can only be looked at', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'ko')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/wall')

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('list', { name: ko('board-counts') })).toBeVisible()
  await expect(page.locator('[inert] [data-meeting]').first()).toBeVisible()
  await page.getByRole('link', { name: ko('wall-leave') }).click()
  await expect(page.getByRole('grid', { name: ko('board-grid') })).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark')
  await organizer.close()
})
