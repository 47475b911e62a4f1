// A newcomer has the sample's day played, watches it live, and goes back in it.
import { expect, test, words } from './sample'

const en = words('en')

test('the board lives within a minute, and what was can be seen again', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const counts = page.getByRole('list', { name: en('board-counts') })
  const live = counts.getByRole('listitem').filter({ hasText: en('board-status-live') })
  await expect(live).toContainText('0')

  await page.getByRole('button', { name: en('demo-play') }).click()

  await expect(page.getByText(en('demo-playing'))).toBeVisible()
  await expect(live).not.toContainText(/^\s*0/, { timeout: 60_000 })
  await page.getByRole('link', { name: en('history-link') }).click()
  const time = page.getByRole('slider', { name: en('history-time') })
  const steps = page.getByRole('complementary', { name: en('history-steps') })
  await time.press('Home')
  await expect(live).toContainText('0')
  const latest = steps.getByRole('listitem').first()
  await expect(latest).toContainText('Meeting booked')
  await page.getByRole('button', { name: en('history-on') }).click()
  await expect(latest).toContainText('Phase changed')
  await page.getByRole('button', { name: en('history-on') }).click()
  await expect(latest).toContainText('At the door')
  await organizer.close()
})
