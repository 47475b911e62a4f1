// Three people, six streams, again and again; one reloads and is back; the board is right throughout.
import type { Page } from '@playwright/test'
import { withDevices } from './browser'
import { allEnter, allFlows, enter, leave } from './people'
import { SEATS, type Place, type SeatState } from './place'
import { expect, test } from './test'
import { told } from './told'

test.use({ launchOptions: withDevices() })

const ROUNDS = Number(process.env.ROOMS_ROUNDS ?? 3)
/** Generous, because two cores encode and decode six pictures here; what was needed is printed. */
const FLOW_MAX_MS = 30_000
const BACK_MAX_MS = 10_000
const LOOK_MS = 250

const ALL_INSIDE = { host: 'inside', guest: 'inside', interpreter: 'inside' }

/** Every attendance the board says until told to stop, each once. */
function watch(place: Place, meeting: Awaited<ReturnType<Place['meeting']>>) {
  const seen: Record<string, SeatState>[] = []
  let stopped = false
  const done = (async () => {
    while (!stopped) {
      const now = await place.attendance(meeting)
      if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now)
      await new Promise((next) => setTimeout(next, LOOK_MS))
    }
  })()
  return async () => {
    stopped = true
    await done
    return seen
  }
}

async function reload(page: Page) {
  await page.reload()
  await enter(page)
}

test(`three people see each other, and one who reloads is back: ${ROUNDS} rounds`, async ({
  browser,
  place,
}) => {
  test.setTimeout(60_000 * ROUNDS + 60_000)
  const meeting = await place.meeting()
  const flowed: number[] = []
  const back: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const pages = await allEnter(browser, place, meeting)
    flowed.push(await allFlows(pages, FLOW_MAX_MS))
    expect(await place.attendance(meeting), `round ${round}`).toEqual(ALL_INSIDE)

    const stopWatching = watch(place, meeting)
    const who = round % pages.length
    const start = Date.now()
    await reload(pages[who]!)
    await allFlows(pages, FLOW_MAX_MS)
    back.push(Date.now() - start)

    for (const seen of await stopWatching()) {
      SEATS.forEach((seat, at) => {
        const allowed = at === who ? ['inside', 'at_door'] : ['inside']
        expect(allowed, `round ${round}, ${seat}, while ${SEATS[who]} reloads`).toContain(
          seen[seat],
        )
      })
    }
    expect(await place.attendance(meeting), `round ${round}`).toEqual(ALL_INSIDE)
    await leave(pages)
  }
  told('all six streams after the last one entered', flowed)
  told('all six streams after a reload', back)
  expect(Math.max(...back)).toBeLessThanOrEqual(BACK_MAX_MS)
  const left = { host: 'left', guest: 'left', interpreter: 'left' }
  await expect.poll(() => place.attendance(meeting), { timeout: 20_000 }).toEqual(left)
})
