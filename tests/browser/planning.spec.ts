// The organizer's story: companies ask and accept, the planner proposes, the organizer pins, compares,
// adopts and releases, and only then letters leave.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, words, type Sample } from './sample'

const en = words('en')

async function onDay(sample: Sample, path: string, method = 'GET', body?: unknown) {
  return sample.ask('organizer', `/api/days/${await sample.day('organizer')}${path}`, method, body)
}

/** Requests open, and a good part of the pairs that do not meet yet wish to. */
async function wishes(sample: Sample): Promise<number> {
  const settings = (await onDay(sample, '/settings')).json
  settings.filling = { open_booking: true, requests: true, planned: true }
  expect((await onDay(sample, '/settings', 'PUT', settings)).status).toBe(200)
  const board = (await onDay(sample, '/board')).json
  const side = (name: string) =>
    board.companies.filter((one: { side: string }) => one.side === name) as { id: string }[]
  const met = new Set(
    board.meetings.map((one: { host: string; guest: string }) => `${one.host}|${one.guest}`),
  )
  const pairs = side('host').flatMap((host) => side('guest').map((guest) => ({ host, guest })))
  const wished = pairs.filter(
    ({ host, guest }, at) => at % 5 === 0 && !met.has(`${host.id}|${guest.id}`),
  )
  for (const [at, { host, guest }] of wished.entries()) {
    const rank = ['must', 'want', 'if_possible'][at % 3]
    const form = { from: guest.id, to: host.id, rank, note: '' }
    expect((await onDay(sample, '/requests', 'POST', form)).status).toBe(201)
  }
  return wished.length
}

const clean = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
}

/** Starts a short run and waits for its plan. */
async function plan(page: Page, count: number) {
  await page.getByText(en('plan-search'), { exact: true }).click()
  await page.getByText(en('plan-seconds', { count: 5 }), { exact: true }).click()
  await page.getByText(en('plan-search'), { exact: true }).click()
  await page.getByRole('button', { name: en('plan-run'), exact: true }).click()
  await expect(page.getByRole('progressbar', { name: en('plan-progress') })).toBeVisible()
  await expect(page.getByRole('button', { name: en('plan-stop') })).toBeHidden({ timeout: 40_000 })
  await expect(page.getByRole('checkbox', { name: /^Compare the plan of/ })).toHaveCount(count)
}

test('from wishes to a released timetable', async ({ sample, browser }) => {
  test.setTimeout(240_000)
  const before = (await onDay(sample, '/board')).json.meetings.length
  const wished = await wishes(sample)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/planning')
  const main = page.getByRole('main')
  await expect(main).toContainText(en('plan-demand'))
  await expect(main).toContainText(String(wished))

  await plan(page, 1)
  await expect(main.getByRole('grid')).toBeVisible()
  await clean(page)
  await main.getByRole('button', { name: en('plan-adopt'), exact: true }).click()

  await expect(main.getByRole('tab', { name: en('plan-tab-drafted') })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  expect((await onDay(sample, '/board')).json.meetings.length).toBe(before)
  const draft = (await onDay(sample, '/draft')).json
  const drafted = draft.meetings.find((one: { state: string }) => one.state === 'new')
  const face = main.locator(`[data-entry="${drafted.id}"]`)
  await face.focus()
  await page.keyboard.press('p')
  await expect(face).toHaveAccessibleName(new RegExp(en('plan-pinned')))
  const pinned = main
    .getByRole('button', { name: /^Pin / })
    .and(page.locator('[aria-pressed=false]'))
  await pinned.first().click()
  await expect
    .poll(async () => {
      const { meetings } = (await onDay(sample, '/draft')).json
      return meetings.filter(
        (one: { state: string; pinned: boolean }) => one.state === 'new' && one.pinned,
      ).length
    })
    .toBe(2)
  await clean(page)

  await main.getByRole('tab', { name: en('plan-tab-plans') }).click()
  await main.getByRole('checkbox', { name: en('plan-prefer-early') }).uncheck()
  await plan(page, 2)
  for (const box of await main.getByRole('checkbox', { name: /^Compare the plan of/ }).all()) {
    await box.check()
  }
  await expect(main.getByRole('table', { name: en('plan-compared') })).toBeVisible()
  await expect(main.getByRole('grid')).toHaveCount(2)
  await clean(page)
  await main.getByRole('button', { name: en('plan-compare-end') }).click()
  await main.getByRole('button', { name: en('plan-adopt'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: en('plan-adopt'), exact: true }).click()
  await expect(main.getByRole('tab', { name: en('plan-tab-drafted') })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const kept = (await onDay(sample, '/draft')).json.meetings
  expect(
    kept.some(
      (one: typeof drafted) =>
        one.host === drafted.host && one.guest === drafted.guest && one.slot === drafted.slot,
    ),
  ).toBe(true)

  await main
    .getByRole('button', { name: en('plan-release'), exact: true })
    .first()
    .click()
  const { letters, added } = (await onDay(sample, '/release')).json
  expect(added.length).toBeGreaterThan(10)
  await expect(dialog).toContainText(en('plan-release-letters', { count: letters }))
  await clean(page)
  const accept = dialog.getByRole('checkbox', { name: en('plan-release-accept') })
  if (await accept.isVisible()) await accept.check()
  await dialog.getByRole('button', { name: en('plan-release-confirm') }).click()

  await expect(dialog).toContainText(en('plan-released-words'))
  await expect
    .poll(async () => (await onDay(sample, '/board')).json.meetings.length)
    .toBe(before + added.length)
  await dialog.getByRole('link', { name: en('plan-released-board') }).click()
  await expect(page).toHaveURL(/board$/)
  const { counts } = (await onDay(sample, '/letters')).json
  expect((counts.waiting ?? 0) + (counts.sending ?? 0) + (counts.sent ?? 0)).toBeGreaterThan(
    added.length,
  )
  await organizer.close()
})

test('a rehearsal shows what would be possible and cannot be adopted', async ({
  sample,
  browser,
}) => {
  test.setTimeout(120_000)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/planning')
  const main = page.getByRole('main')

  await main.getByText(en('plan-what-if'), { exact: true }).click()
  await main.getByRole('spinbutton', { name: en('plan-slots-more') }).fill('2')
  await main.getByRole('button', { name: en('plan-rehearse') }).click()

  await expect(main.getByText(en('plan-rehearsal-note'))).toBeVisible({ timeout: 60_000 })
  await expect(main.getByRole('button', { name: en('plan-adopt'), exact: true })).toBeHidden()
  await organizer.close()
})
