// What a room costs to load, beyond what every first view loads already.
import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { withDevices } from './browser'
import { come, enter, leave, strange } from './people'
import { expect, test } from './test'

test.use({ launchOptions: withDevices() })

const ROOM_BYTES_MAX = 40 * 1024

/** Scripts and styles a page asks for, with their size as sent compressed. */
function weigh(page: Page): () => Promise<Map<string, number>> {
  const found: Promise<[string, number]>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind !== 'script' && kind !== 'stylesheet') return
    found.push(response.body().then((body) => [response.url(), gzipSync(body).length]))
  })
  return async () => new Map(await Promise.all(found))
}

test('the built-in room is at most 40 kB of script and style beyond the first view', async ({
  browser,
  place,
}) => {
  const meeting = await place.meeting()
  const view = await strange(browser, 'about:blank', 'ko')
  const first = weigh(view)
  await view.goto(`${place.address}/sign-in`)
  await view.waitForLoadState('networkidle')
  const room = await come(browser, place, meeting, 'host')
  const whole = weigh(room)
  await room.reload()
  await enter(room)
  await room.waitForLoadState('networkidle')

  const known = await first()
  const more = [...(await whole())].filter(([url]) => !known.has(url))
  await leave([view, room])
  const bytes = more.reduce((sum, [, size]) => sum + size, 0)
  console.log(`the room: ${bytes} bytes in ${more.length} files beyond the first view`)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(ROOM_BYTES_MAX)
})
