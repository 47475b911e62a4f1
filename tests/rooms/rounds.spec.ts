// Three people, six streams, again and again; one reloads and is back.
import { expect, test as plain, type Page } from '@playwright/test'
import { withDevices } from './browser'
import { allEnter, allFlows, calls, enter, leave } from './people'
import { meeting } from './place'
import { Relay } from './relay'

const test = plain.extend<{ relay: Relay }>({
  relay: async ({}, use) => {
    const relay = await Relay.start()
    await use(relay)
    await relay.stop()
  },
})

test.use({ launchOptions: withDevices() })

const ROUNDS = Number(process.env.ROOMS_ROUNDS ?? 3)
const RELAY_ROUNDS = Number(process.env.ROOMS_RELAY_ROUNDS ?? 2)
/** Generous, because two cores encode and decode six pictures here; what was needed is printed. */
const FLOW_MAX_MS = 30_000
const BACK_MAX_MS = 10_000

async function reload(page: Page) {
  await page.reload()
  await enter(page)
}

function told(what: string, times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)]
  console.log(`${what}: ${sorted.length} rounds, median ${at(0.5)} ms, worst ${at(1)} ms`)
}

test(`three people see each other, and one who reloads is back: ${ROUNDS} rounds`, async ({
  browser,
}) => {
  test.setTimeout(60_000 * ROUNDS)
  const flowed: number[] = []
  const back: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const pages = await allEnter(browser, meeting())
    flowed.push(await allFlows(pages, FLOW_MAX_MS))

    const start = Date.now()
    await reload(pages[round % pages.length]!)
    await allFlows(pages, FLOW_MAX_MS)
    back.push(Date.now() - start)

    await leave(pages)
  }
  told('all six streams after the last one entered', flowed)
  told('all six streams after a reload', back)
  expect(Math.max(...back)).toBeLessThanOrEqual(BACK_MAX_MS)
})

for (const kind of ['relay', 'relaytcp'] as const) {
  test(`the same through a relay only, ${kind === 'relay' ? 'UDP' : 'TCP'}`, async ({
    browser,
    relay,
  }) => {
    test.setTimeout(60_000 * RELAY_ROUNDS)
    expect(relay.program.exitCode).toBeNull()
    const flowed: number[] = []
    const back: number[] = []
    for (let round = 0; round < RELAY_ROUNDS; round++) {
      const pages = await allEnter(browser, meeting(kind))
      flowed.push(await allFlows(pages, FLOW_MAX_MS))

      for (const page of pages) {
        const ways = (await calls(page)).map(({ local, protocol }) => `${local} ${protocol}`)
        const way = kind === 'relay' ? 'relay udp' : 'relay tcp'
        expect(ways).toEqual([way, way])
      }

      const start = Date.now()
      await reload(pages[round % pages.length]!)
      await allFlows(pages, FLOW_MAX_MS)
      back.push(Date.now() - start)
      await leave(pages)
    }
    told(`${kind}, all six streams after the last one entered`, flowed)
    told(`${kind}, all six streams after a reload`, back)
    expect(Math.max(...back)).toBeLessThanOrEqual(BACK_MAX_MS)
  })
}
