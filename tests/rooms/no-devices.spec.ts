// Nothing to send: one still hears, sees and writes.
import { withoutDevices } from './browser'
import { calls, come, enter, leave } from './people'
import { expect, test } from './test'

test.use({ launchOptions: withoutDevices() })

test('two people with neither camera nor microphone still connect and write', async ({
  browser,
  place,
}) => {
  const meeting = await place.meeting()
  const pages = [
    await come(browser, place, meeting, 'host'),
    await come(browser, place, meeting, 'guest'),
  ]
  for (const page of pages) await enter(page)
  const [host, guest] = pages as [(typeof pages)[0], (typeof pages)[0]]

  await expect
    .poll(async () => (await calls(host))[0]?.state, { timeout: 30_000 })
    .toBe('connected')
  await host.locator('[data-control=devices]').click()
  for (const kind of ['microphone', 'camera']) {
    const device = host.locator(`[data-device=${kind}]`)
    await expect(device).toHaveAttribute('data-device-state', 'none')
  }
  await host.keyboard.press('Escape')
  await host.locator('[data-control=chat]').click()
  await host.locator('form input').fill('We can write')
  await host.keyboard.press('Enter')
  await guest.locator('[data-control=chat]').click()
  await expect(guest.getByRole('log')).toContainText('We can write')
  await leave(pages)
})
