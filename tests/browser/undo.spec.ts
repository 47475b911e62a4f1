// What an organizer did is taken back from the board, and what stands on everybody's pages.
import { expect, test, words } from './sample'

const en = words('en')
const ru = words('ru')

test('a meeting canceled by a slip is back with one click, and the list says so', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const day = await sample.day('organizer')
  const read = async () => (await sample.ask('organizer', `/api/days/${day}/board`)).json.meetings
  const before = await read()
  const [meeting] = before

  await sample.ask('organizer', `/api/days/${day}/meetings/${meeting.id}`, 'DELETE')
  const toast = page.getByRole('status').filter({ hasText: en('undo-deed-canceled') })
  await toast.getByRole('button', { name: en('app-undo') }).click()

  await expect(page.getByText(en('booking-undone'))).toBeVisible()
  const after = await read()
  expect(after.map((one: { id: string }) => one.id)).toEqual(
    before.map((one: { id: string }) => one.id),
  )
  await page.getByRole('button', { name: en('board-acts') }).click()
  const acts = page.getByRole('group', { name: en('board-acts') })
  await expect(acts.getByText(en('undo-state-undone'), { exact: true })).toBeVisible()
  const undoOf = (deed: string) =>
    acts
      .locator(`[data-act="${deed}"]`)
      .first()
      .getByRole('button', { name: en('app-undo') })
  await expect(undoOf('canceled')).toHaveCount(0)
  await expect(undoOf('undone')).toHaveCount(1)
  await organizer.close()
})

test('an announcement stands on the pages of its group until the organizer takes it down', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const guest = await sample.visit(browser, 'guest company', 'ru')
  const day = await sample.day('organizer')
  const theirs = await sample.open(guest, 'guest company', '/days/DAY/meetings')
  const own = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const { now } = (await sample.ask('organizer', `/api/days/${day}/board`)).json

  await sample.ask('organizer', `/api/days/${day}/announcements`, 'POST', {
    group: 'guests',
    subject: { en: 'Twenty minutes later', ru: 'На двадцать минут позже' },
    text: { en: 'The ceremony takes longer.', ru: 'Церемония длится дольше.' },
    until_at: now + 3_600_000,
  })

  await expect(theirs.getByText('На двадцать минут позже')).toBeVisible()
  await expect(theirs.getByRole('button', { name: ru('banner-withdraw') })).toHaveCount(0)
  await own.getByRole('button', { name: en('banner-withdraw') }).click()
  await expect(theirs.getByText('На двадцать минут позже')).toHaveCount(0)
  await expect(own.getByText(en('banner-withdrawn'))).toBeVisible()
  await organizer.close()
  await guest.close()
})
