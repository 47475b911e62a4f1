// Four open doors at two meetings; the organizer switches, and nobody has to do anything.
import { withDevices } from './browser'
import { come, enter, leave } from './people'
import type { Seat } from './place'
import { expect, test } from './test'

test.use({
  launchOptions: withDevices(),
  // Links from a pattern are made with it.
  settings: { SANGDAM_VIDEO__SECRET: 'names-of-rooms-are-made-with-this-in-tests' },
})

const SWITCH_MAX_MS = 5_000
const LINK = 'https://video.example/{meeting}'

test('four open doors follow the organizer to the backup, and back', async ({ browser, place }) => {
  const links = { to: 'template', template: LINK }
  await place.setVideo({ primary: 'built_in', backup: 'link', links })
  const [first, second] = await place.meetings()
  const pages = []
  for (const meeting of [first!, second!]) {
    for (const seat of ['host', 'guest'] satisfies Seat[]) {
      const page = await come(browser, place, meeting, seat)
      await enter(page)
      pages.push(page)
    }
  }

  const start = Date.now()
  await place.switchTo('backup')
  await Promise.all(
    pages.map(async (page) => {
      await expect(page.locator('a[href^="https://video.example/"]')).toBeVisible()
      await expect(page.locator('[data-switched=organizer]')).toBeVisible()
    }),
  )
  const took = Date.now() - start
  for (const meeting of [first!, second!]) {
    const { host, guest } = await place.attendance(meeting)
    expect({ host, guest }).toEqual({ host: 'inside', guest: 'inside' })
  }

  const again = Date.now()
  await place.switchTo('primary')
  await Promise.all(pages.map((page) => page.locator('[data-control=microphone]').waitFor()))
  const back = Date.now() - again
  console.log(
    `four open doors show the other service after ${took} ms, and ours again after ${back} ms`,
  )
  expect(Math.max(took, back)).toBeLessThanOrEqual(SWITCH_MAX_MS)
  await leave(pages)
})
