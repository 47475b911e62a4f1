// What an organizer does with letters: looks for them, words them, sends them to many, calls somebody;
// and what their readers do: leave announcements, take meetings into their calendars.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, words, type Sample } from './sample'

const en = words('en')
const ru = words('ru')

/** The letters in the sample's folder whose text has the words. */
function lettersWith(sample: Sample, text: string): string[] {
  const folder = join(sample.folder, 'letters')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((letter) => letter.includes(text))
}

async function onDay(sample: Sample, path: string, method = 'GET', body?: unknown) {
  return sample.ask('organizer', `/api/days/${await sample.day('organizer')}${path}`, method, body)
}

test('letters are found by a name, chosen and sent again', async ({ sample, browser }) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  await expect
    .poll(async () => (await onDay(sample, '/letters')).json.counts.sent ?? 0)
    .toBeGreaterThan(50)
  const [sent] = (await onDay(sample, '/letters?state=sent&limit=1')).json.letters
  const page = await sample.open(organizer, 'organizer', '/days/DAY/letters')
  const lines = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })

  await page.getByRole('searchbox', { name: en('letters-sought') }).fill(sent.to)

  await expect(lines.first()).toContainText(sent.to)
  await expect
    .poll(async () => new Set(await lines.locator('small').first().allTextContents()).size)
    .toBe(1)
  await expect(page).toHaveURL(/sought=/)
  await lines.first().getByRole('checkbox').check()
  await page.getByRole('button', { name: en('letters-resend'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(en('letters-resend-ask', { count: 1 }))
  await dialog.getByRole('button', { name: en('letters-resend-many', { count: 1 }) }).click()
  await expect(page.getByText(en('letters-resent-many', { count: 1 }))).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(sent.to)
  await organizer.close()
})

test('own words are seen in the letter, tried on oneself, saved, and not left by accident', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(
    organizer,
    'organizer',
    '/days/DAY/letters/wording?kind=day-invitation',
  )
  const field = page.getByRole('textbox', { name: en('letters-wording-label') })
  const letter = page.frameLocator('iframe').last().locator('body')
  await expect(letter).toContainText('Sangdam')

  await field.fill('Dear {nam}')
  await expect(page.getByText(en('letters-wording-line', { line: 1 }))).toBeVisible()
  await field.fill('Please bring **two** business cards, ')
  await page.getByRole('button', { name: '{name}', exact: true }).click()

  await expect(field).toHaveValue('Please bring **two** business cards, {name}')
  await expect(letter.getByText('two', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: en('letters-test') }).click()
  await expect.poll(() => lettersWith(sample, 'business cards').length).toBe(1)
  await page.getByRole('link', { name: en('board-link'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: en('letters-stay') })
    .click()
  await expect(field).toHaveValue(/business cards/)
  await page.getByRole('button', { name: en('settings-save'), exact: true }).click()
  await expect(page.getByText(en('letters-wording-saved'))).toBeVisible()
  const settings = (await onDay(sample, '/letter-settings')).json
  expect(settings.wording['day-invitation'].en).toContain('business cards')
  await page.getByRole('link', { name: en('board-link'), exact: true }).click()
  await expect(page).toHaveURL(/board$/)
  await organizer.close()
})

test('reminders are settled in words, and the planned letters follow', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/letters/reminders')
  const card = page.getByRole('region', { name: en('letters-reminders-company') })

  await card.getByRole('spinbutton').fill('25')
  await page.getByRole('button', { name: en('settings-save'), exact: true }).click()

  await expect(page.getByText(en('letters-reminders-saved'))).toBeVisible()
  expect((await onDay(sample, '/letter-settings')).json.company.minutes_before).toBe(25)
  await page
    .getByRole('main')
    .getByRole('link', { name: en('letters-tab-planned') })
    .click()
  await expect(page.getByRole('main')).toContainText(en('letters-kind-reminder-soon'))
  await organizer.close()
})

test('an announcement goes to guests in their language, and whoever wants none ends them', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/letters/announcement')
  const { guests } = (await onDay(sample, '/invitations')).json.groups

  await page.getByRole('radio', { name: new RegExp(`^${en('announce-group-guests')}`) }).check()
  await page.getByRole('main').getByText('Русский', { exact: true }).click()
  await page.getByRole('textbox', { name: en('announce-subject') }).fill('Связь проверена')
  await page
    .getByRole('textbox', { name: en('announce-text') })
    .fill('Зал откроется за десять минут.')
  await page
    .getByRole('button', { name: en('announce-send-count', { count: guests.people }) })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: en('announce-send-count', { count: guests.people }) })
    .click()

  await expect(page).toHaveURL(/letters\?kind=announcement/)
  const search = '/letters?kind=announcement&limit=200'
  await expect
    .poll(async () => (await onDay(sample, search)).json.letters.length)
    .toBe(guests.people)
  const [letter] = (await onDay(sample, search)).json.letters
  const reader = await browser.newContext({ locale: 'ru' })
  const leave = await sample.open(reader, null, `/unsubscribe/${letter.id}`)
  const path = `${sample.address}/api/unsubscribe/${letter.id}`
  const theirs = words((await (await fetch(path)).json()).language)
  await leave.getByRole('button', { name: theirs('unsubscribe-button') }).click()
  await expect(leave.getByRole('button', { name: theirs('unsubscribe-undo') })).toBeVisible()
  expect((await (await fetch(path)).json()).subscribed).toBe(false)
  await leave.getByRole('button', { name: theirs('unsubscribe-undo') }).click()
  await expect(leave.getByText(theirs('unsubscribe-undone'))).toBeVisible()
  await reader.close()
  await organizer.close()
})

test('a company takes a meeting into its calendar, and subscribes to all of them', async ({
  sample,
  browser,
}) => {
  const guest = await sample.visit(browser, 'guest company', 'ru')
  const page = await sample.open(guest, 'guest company', '/days/DAY/meetings')

  await page
    .getByRole('main')
    .getByRole('button', { name: ru('calendar-add', { name: '' }).trim() })
    .first()
    .click()

  const google = page.getByRole('link', { name: 'Google Calendar' })
  await expect(google).toHaveAttribute(
    'href',
    /^https:\/\/calendar\.google\.com\/.*dates=\d{8}T\d{6}Z/,
  )
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: ru('calendar-subscribe') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: ru('feed-make') }).click()
  const address = await dialog.getByRole('textbox').inputValue()
  const feed = await fetch(address.replace(/^https?:\/\/[^/]+/, sample.address))
  expect(await feed.text()).toContain('BEGIN:VEVENT')
  await dialog.getByRole('button', { name: ru('feed-end') }).click()
  await dialog.getByRole('button', { name: ru('feed-end') }).click()
  await expect(dialog.getByRole('button', { name: ru('feed-make') })).toBeVisible()
  expect((await fetch(feed.url)).status).toBe(404)
  await guest.close()
})

test('somebody missing is called at once, and not before it is time', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  await page.getByRole('gridcell').getByRole('button').first().click()
  const remind = page.getByRole('button', { name: en('answers-remind') }).first()
  const dialog = page.getByRole('dialog')

  await remind.click()
  await dialog.getByRole('button', { name: en('answers-remind') }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: en('app-back') }).click()
  await sample.ask('organizer', '/api/demo', 'POST', { jump: 'day_start' })
  try {
    await remind.click()
    await dialog.getByRole('button', { name: en('answers-remind') }).click()

    await expect(dialog).toHaveCount(0)
    await expect
      .poll(async () => (await onDay(sample, '/letters?kind=missing-now')).json.letters.length)
      .toBeGreaterThan(0)
  } finally {
    // The sample is everybody's: whoever comes next books a week before the day.
    await sample.ask('organizer', '/api/demo', 'POST', { jump: 'week_before' })
  }
  await organizer.close()
})
