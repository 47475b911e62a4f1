// People in a room, each with a browser of their own, and what really arrives at them.
import { expect, type Browser, type Page } from '@playwright/test'
import { SEATS, type Meeting, type Place, type Seat } from './place'

const LANGUAGES: Record<Seat, string> = { host: 'ko', guest: 'ru', interpreter: 'en' }
const POLL_MS = 400

/** A browser of somebody's own, who never was here before. */
export async function strange(browser: Browser, address: string, locale = 'en'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 720, height: 480 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => expect.soft(error.message, 'a page error').toBe(''))
  await page.addInitScript(watchCalls)
  await page.goto(address)
  return page
}

/** Somebody of a seat at its door, signed in, before the button that leads in. */
export async function come(
  browser: Browser,
  place: Place,
  meeting: Meeting,
  seat: Seat,
  colleague = 0,
): Promise<Page> {
  const link = await place.linkInLetters(meeting, seat)
  const session = await place.session(meeting, seat, colleague)
  const page = await strange(browser, 'about:blank', LANGUAGES[seat])
  await page.context().addCookies([{ ...session, url: place.address }])
  await page.goto(link)
  return page
}

export async function enter(page: Page) {
  await page.locator('[data-join]').click()
  await page.locator('[data-control=leave]').waitFor()
}

export async function leave(pages: Page[]) {
  await Promise.all(pages.map((page) => page.context().close()))
}

/** All three seats, in the order they are named. */
export async function allEnter(browser: Browser, place: Place, meeting: Meeting): Promise<Page[]> {
  // One after the other: a letter at a time is what their mailboxes see.
  for (const seat of SEATS) await place.session(meeting, seat)
  const pages = await Promise.all(SEATS.map((seat) => come(browser, place, meeting, seat)))
  await Promise.all(pages.map(enter))
  return pages
}

/** Keeps every connection the page makes where a test can ask for its statistics. */
export function watchCalls() {
  const calls: RTCPeerConnection[] = []
  const Real = RTCPeerConnection
  Object.assign(globalThis, { calls })
  globalThis.RTCPeerConnection = class extends Real {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      calls.push(this)
    }
  }
}

export type Call = {
  call: number
  state: string
  framesDecoded: number
  audioPackets: number
  local: string
  protocol: string
}

/** What each connection of a page has got so far. */
export const calls = (page: Page): Promise<Call[]> => page.evaluate(readCalls)

/** Runs in the page. */
export async function readCalls(): Promise<Call[]> {
  const watched = (globalThis as unknown as { calls: RTCPeerConnection[] }).calls
  const open = watched.map((peer, call) => ({ peer, call }))
  return Promise.all(
    open
      .filter(({ peer }) => peer.connectionState !== 'closed')
      .map(async ({ peer, call }) => {
        const found = {
          call,
          state: peer.connectionState as string,
          framesDecoded: 0,
          audioPackets: 0,
          local: '',
          protocol: '',
        }
        const stats = await peer.getStats()
        stats.forEach((stat) => {
          if (stat.type === 'inbound-rtp' && stat.kind === 'video') {
            found.framesDecoded += stat.framesDecoded
          }
          if (stat.type === 'inbound-rtp' && stat.kind === 'audio') {
            found.audioPackets += stat.packetsReceived
          }
          if (stat.type === 'transport' && stat.selectedCandidatePairId) {
            const local = stats.get(stats.get(stat.selectedCandidatePairId)?.localCandidateId)
            found.local = local?.candidateType ?? ''
            found.protocol = local?.relayProtocol ?? local?.protocol ?? ''
          }
        })
        return found
      }),
  )
}

export const fresh = (before: Call[], after: Call[], what: 'framesDecoded' | 'audioPackets') =>
  after.filter((one) => {
    const earlier = before.find(({ call }) => call === one.call)
    return one.state === 'connected' && earlier !== undefined && one[what] > earlier[what]
  })

/**
 * Waits until every page gets a moving picture from every other, and says how long it took.
 * Asked from here, poll by poll: a predicate inside the page has passed too early before.
 */
export async function allFlows(pages: Page[], limitMs: number, streams = pages.length - 1) {
  const start = Date.now()
  let before = await Promise.all(pages.map(calls))
  for (;;) {
    await new Promise((done) => setTimeout(done, POLL_MS))
    const after = await Promise.all(pages.map(calls))
    const moving = after.map((now, at) => fresh(before[at]!, now, 'framesDecoded').length)
    if (moving.every((count) => count >= streams)) return Date.now() - start
    if (Date.now() - start > limitMs) {
      throw new Error(`stuck: streams by page ${moving.join(', ')}; ${JSON.stringify(after)}`)
    }
    before = after
  }
}

/** How loud a page hears a seat, on average over some seconds. */
export async function loudness(page: Page, seat: Seat, seconds = 3): Promise<number> {
  const meter = page.locator(`.tile[data-seat=${seat}] [data-level]`)
  const heard: number[] = []
  for (let at = 0; at < seconds * 10; at++) {
    heard.push(Number(await meter.getAttribute('data-level')))
    await page.waitForTimeout(100)
  }
  return heard.reduce((sum, level) => sum + level, 0) / heard.length
}
