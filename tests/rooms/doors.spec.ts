// Doors that do not lead in, or not yet: each says what to do and whom to call.
import { withDevices } from './browser'
import { come, enter, leave, strange } from './people'
import { expect, test } from './test'

test.use({ launchOptions: withDevices() })
test.describe.configure({ mode: 'serial' })

test('a stranger with a forwarded link sees no names, and enters by the code of a letter', async ({
  browser,
  place,
}) => {
  const meeting = await place.meeting()
  const [email = ''] = await place.emails(meeting, 'guest')
  const page = await strange(browser, place.door(meeting, 'guest'), 'ru')
  await expect(page.locator('.code')).toBeVisible()
  const body = await page.locator('body').innerText()
  expect(body).not.toContain('–  ')

  await page.locator('.code').fill('00000000')
  await page.locator('form').first().getByRole('button').first().click()
  await expect(page.locator('form').first().locator('[aria-invalid=true]')).toBeVisible()
  const code = await place.code(meeting, 'guest', email)
  await page.locator('.code').fill(`${code.slice(0, 4)} ${code.slice(4)}`)
  await page.locator('form').first().getByRole('button').first().click()
  await enter(page)
  await leave([page])
})

test('whoever is refused at a knock is told so', async ({ browser, place }) => {
  const meeting = await place.meeting()
  const guest = await come(browser, place, meeting, 'guest')
  const stranger = await strange(browser, place.door(meeting, 'guest'))
  await stranger.locator('input[autocomplete=name]').fill('Somebody')
  await stranger.locator('form').nth(1).getByRole('button').click()
  await enter(guest)
  await guest.locator('[data-refuse]').click()
  await expect(stranger.getByRole('alert')).toBeVisible()
  await leave([guest, stranger])
})

const NOWHERE = ['/door/nothing/host', '/door/MEETING/table', '/door/%F0/guest']

test('a foreign or tampered link says so, and never shows an empty page', async ({
  browser,
  place,
}) => {
  const meeting = await place.meeting()
  for (const path of NOWHERE) {
    const address = place.address + path.replace('MEETING', meeting.id)
    const page = await strange(browser, address, 'ko')
    await expect(page.locator('[data-notice=foreign]'), path).toBeVisible()
    await leave([page])
  }
  // The other company's session opens no door of this seat.
  const page = await strange(browser, 'about:blank')
  const session = await place.session(meeting, 'guest')
  await page.context().addCookies([{ ...session, url: place.address }])
  await page.goto(place.door(meeting, 'host'))
  await expect(page.locator('.code')).toBeVisible()
  await leave([page])
})

test('before the day the door counts down, afterwards it is over', async ({ browser, place }) => {
  const meeting = await place.meeting()
  await place.jump('day_before')
  const early = await come(browser, place, meeting, 'host')
  await expect(early.locator('[data-notice=early]')).toBeVisible()
  // The clock jumps to the slot while the page is open: it opens by itself.
  await place.jump('day_start')
  await expect(early.locator('[data-join]')).toBeVisible({ timeout: 40_000 })
  await enter(early)

  await place.jump('next_slot')
  await place.jump('next_slot')
  await expect(early.locator('[data-notice=closed]')).toBeVisible({ timeout: 40_000 })
  const late = await come(browser, place, meeting, 'guest')
  await expect(late.locator('[data-notice=closed]')).toBeVisible()
  await place.jump('day_start')
  await leave([early, late])
})
