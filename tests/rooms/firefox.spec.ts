// Debian's Firefox among two Chromiums: six streams, and all say so.
import { withDevices } from './browser'
import { Firefox } from './firefox'
import { allFlows, come, enter, fresh, leave } from './people'
import { expect, test } from './test'

test.use({ launchOptions: withDevices() })

test('the guest has Firefox: everybody sees everybody', async ({ browser, place }) => {
  const meeting = await place.meeting()
  const firefox = await Firefox.open(place.address, await place.session(meeting, 'guest'))
  try {
    const host = await come(browser, place, meeting, 'host')
    const interpreter = await come(browser, place, meeting, 'interpreter')
    await enter(host)
    await firefox.enter(place.door(meeting, 'guest'))
    await enter(interpreter)

    await allFlows([host, interpreter], 30_000, 2)
    const before = await firefox.calls()
    await expect
      .poll(async () => fresh(before, await firefox.calls(), 'framesDecoded').length, {
        timeout: 30_000,
      })
      .toBe(2)
    console.log(`${firefox.version}: pictures of both others move`)
    await leave([host, interpreter])
  } finally {
    await firefox.close()
  }
})
