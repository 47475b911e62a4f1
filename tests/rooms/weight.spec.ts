// What a room costs to load, beyond what every first view loads already.
import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { withDevices } from './browser'
import { come, enter, leave, strange } from './people'
import { expect, test } from './test'

test.use({ launchOptions: withDevices() })

const ROOM_BYTES_MAX = 40 * 1024

/** Keeps the addresses of scripts and styles a page asks for. */
function listen(page: Page): Set<string> {
  const found = new Set<string>()
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) {
      found.add(response.url())
    }
  })
  return found
}

const weigh = async (url: string) =>
  gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length

test('the built-in room is at most 40 kB of script and style beyond the first view', async ({
  browser,
  place,
}) => {
  const meeting = await place.meeting()
  const view = await strange(browser, 'about:blank', 'ko')
  const known = listen(view)
  await view.goto(`${place.address}/sign-in`)
  await view.waitForLoadState('networkidle')
  const room = await come(browser, place, meeting, 'host')
  const whole = listen(room)
  await room.reload()
  await enter(room)
  await room.waitForLoadState('networkidle')

  const more = [...whole].filter((url) => !known.has(url))
  await leave([view, room])
  const bytes = (await Promise.all(more.map(weigh))).reduce((sum, size) => sum + size, 0)
  console.log(`the room: ${bytes} bytes in ${more.length} files beyond the first view`)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(ROOM_BYTES_MAX)
})
