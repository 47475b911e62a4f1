// What an organizer does before the day: a roster comes in, letters can be read as they were sent.
import { join } from 'node:path'
import { readdirSync } from 'node:fs'
import { expect, test, words } from './sample'

const root = join(import.meta.dirname, '..', '..')
const en = words('en')

test('a roster file is looked at before anything is stored, and the same file changes nothing', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/programmes/PROGRAMME/roster')
  const file = join(root, 'config/samples/gyeonggi-russia-2020/roster.cp949.csv')

  await page.locator('input[type=file]').setInputFiles(file)

  await expect(page.getByText('CP949').first()).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await organizer.close()
})

test('a letter is shown exactly as it was sent', async ({ sample, browser }) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const letters = join(sample.folder, 'letters')
  await expect.poll(() => readdirSync(letters).length).toBeGreaterThan(50)
  const page = await sample.open(
    organizer,
    'organizer',
    '/days/DAY/letters?kind=meeting-new&state=sent',
  )

  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()

  const frame = page.frameLocator('iframe')
  await expect(frame.locator('body')).toContainText(/Sangdam/)
  await page.getByRole('tab', { name: en('letters-part-calendar') }).click()
  await expect(page.getByText('BEGIN:VCALENDAR')).toBeVisible()
  await organizer.close()
})

test('the meter says what the day of 2020 can hold, and what an hour more would give', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/settings')
  const meter = page.getByRole('complementary').or(page.getByRole('main'))

  await expect(meter.getByText('108').first()).toBeVisible()
  await expect(meter.getByText('396').first()).toBeVisible()
  await expect(meter.getByText('144').first()).toBeVisible()
  await organizer.close()
})

test('the coverage page counts who is needed and who can work, and hands out the hours', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/coverage')
  const table = page.getByRole('table', { name: en('coverage-table') })

  await expect(table.getByRole('rowheader')).toHaveCount(6)
  await expect(table.getByRole('columnheader', { name: /^Korean–Russian/ })).toBeVisible()
  await expect(table.getByRole('rowheader').first()).toContainText('15:00')
  await expect(table.getByRole('rowheader').first()).toContainText('09:00')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: en('coverage-hours-xlsx') }).click()
  expect((await download).suggestedFilename()).toBe('interpreter-hours-2020-10-26.xlsx')
  await organizer.close()
})
