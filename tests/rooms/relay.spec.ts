// The same through Debian's coturn, and through nothing else: where a network lets UDP pass, and
// where it does not.
import { test as plain } from '@playwright/test'
import { withDevices } from './browser'
import { allEnter, allFlows, calls, enter, leave } from './people'
import { Place } from './place'
import { Relay, throughRelay } from './relay'
import { expect } from './test'
import { told } from './told'

const test = plain.extend<object, { relay: Relay }>({
  relay: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const relay = await Relay.start()
      await use(relay)
      await relay.stop()
    },
    { scope: 'worker' },
  ],
})

test.use({ launchOptions: withDevices() })

const ROUNDS = Number(process.env.ROOMS_RELAY_ROUNDS ?? 1)
const FLOW_MAX_MS = 30_000
const BACK_MAX_MS = 10_000

for (const way of ['udp', 'tcp'] as const) {
  test(`relayed only, ${way.toUpperCase()}: ${ROUNDS} rounds`, async ({ browser, relay }) => {
    test.setTimeout(60_000 * ROUNDS + 60_000)
    const place = await Place.open(throughRelay(relay.port, way))
    const meeting = await place.meeting()
    const flowed: number[] = []
    const back: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const pages = await allEnter(browser, place, meeting)
      flowed.push(await allFlows(pages, FLOW_MAX_MS))

      for (const page of pages) {
        const ways = (await calls(page)).map(({ local, protocol }) => `${local} ${protocol}`)
        expect(ways).toEqual([`relay ${way}`, `relay ${way}`])
      }

      const start = Date.now()
      const one = pages[round % pages.length]!
      await one.reload()
      await enter(one)
      await allFlows(pages, FLOW_MAX_MS)
      back.push(Date.now() - start)
      await leave(pages)
    }
    await place.stop()
    told(`${way}, all six streams after the last one entered`, flowed)
    told(`${way}, all six streams after a reload`, back)
    expect(Math.max(...back)).toBeLessThanOrEqual(BACK_MAX_MS)
  })
}
