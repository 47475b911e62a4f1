// Before and around the day: trying one's connection, who came, and a knock nobody hears.
import { expect, test, words } from './sample'

const en = words('en')

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream'],
  },
})

test('somebody tries their connection, and the organizer reads how it went', async ({
  sample,
  browser,
}) => {
  const guest = await sample.visit(browser, 'guest company', 'en', {
    permissions: ['camera', 'microphone'],
  })
  const page = await sample.open(guest, 'guest company', '/connection/DAY')

  await page.getByRole('button', { name: en('connection-start') }).click()

  await expect(page.getByText(en('connection-result-good'))).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(en('connection-devices-good'))).toBeVisible()
  await expect(page.getByText(en('connection-line-good'))).toBeVisible()
  await expect(page.getByText(en('connection-paths-good'))).toBeVisible()
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const list = await sample.open(organizer, 'organizer', '/days/DAY/connections')
  await expect(list.locator('[data-state=good]')).toHaveCount(1)
  await list
    .getByRole('group', { name: en('connection-filter') })
    .getByText(en('connection-state-not-tried'))
    .click()
  await expect(list.locator('[data-state=good]')).toHaveCount(0)
  await expect(list.locator('[data-state=not_tried]').first()).toBeVisible()
  await guest.close()
  await organizer.close()
})

test('a microphone that is not allowed is named, with what to do', async ({ sample, browser }) => {
  const host = await sample.visit(browser, 'host company', 'en', { permissions: [] })
  const page = await sample.open(host, 'host company', '/connection/DAY')
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotAllowedError'))
  })

  await page.getByRole('button', { name: en('connection-start') }).click()

  await expect(page.getByText(en('connection-obstacle-microphone'))).toBeVisible({
    timeout: 40_000,
  })
  await expect(page.getByText(en('connection-microphone-denied'))).toBeVisible()
  await host.close()
})

test('a knock nobody hears is answered from the board', async ({ sample, browser }) => {
  expect((await sample.ask('organizer', '/api/demo', 'POST', { jump: 'day_start' })).status).toBe(
    200,
  )
  const day = await sample.day('organizer')
  const board = (await sample.ask('organizer', `/api/days/${day}/board`)).json
  const meeting = board.meetings.find((one: { slot: number }) => one.slot === 0)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  await expect(page.locator(`[data-meeting="${meeting.id}"] [data-seats]`).first()).toBeVisible()

  const knock = await fetch(`${sample.address}/api/door/${meeting.id}/guest/knock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'A colleague' }),
  })

  expect(knock.status).toBe(202)
  const name = `${en('room-knock-admit')}: A colleague`
  const admit = page.getByRole('button', { name, exact: true })
  await admit.click()
  await expect(admit).toHaveCount(0)
  await expect(page.getByText(en('knock-admitted', { name: 'A colleague' }))).toBeVisible()
  const cookie = (knock.headers.get('set-cookie') ?? '').split(';')[0]!
  const door = await fetch(`${sample.address}/api/door/${meeting.id}/guest`, {
    headers: { cookie },
  })
  expect(((await door.json()) as { entry: string }).entry).toBe('open')
  await organizer.close()
  await sample.ask('organizer', '/api/demo', 'POST', { jump: 'week_before' })
})
