// Simultaneous interpretation, proven by what the meters of each listener show.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDevices } from './browser'
import { allFlows, calls, come, enter, leave, loudness } from './people'
import { SEATS } from './place'
import { tone } from './tone'
import { expect, test } from './test'

const sound = join(mkdtempSync(join(tmpdir(), 'sangdam-tone-')), 'tone.wav')
writeFileSync(sound, tone())

test.use({ launchOptions: withDevices(sound) })

test('an interpreter is heard by one side over a murmur of the original', async ({
  browser,
  place,
}) => {
  const meeting = await place.meeting()
  for (const seat of SEATS) await place.session(meeting, seat)
  const pages = await Promise.all(SEATS.map((seat) => come(browser, place, meeting, seat)))
  for (const page of pages) {
    await page.addInitScript(unprocessed)
    await page.reload()
  }
  await Promise.all(pages.map(enter))
  await allFlows(pages, 30_000)
  const [host, guest, interpreter] = pages as [
    (typeof pages)[0],
    (typeof pages)[0],
    (typeof pages)[0],
  ]

  const whole = await loudness(guest, 'host')
  expect(whole).toBeGreaterThan(0.05)
  expect(await loudness(host, 'interpreter')).toBeGreaterThan(0.05)

  await interpreter.locator('[data-speak-to=guest]').click()
  await guest.waitForTimeout(1_500)

  const murmur = await loudness(guest, 'host')
  const voice = await loudness(guest, 'interpreter')
  const kept = await loudness(host, 'interpreter')
  const before = (await calls(host)).map(({ audioPackets }) => audioPackets)
  await host.waitForTimeout(1_500)
  const after = (await calls(host)).map(({ audioPackets }) => audioPackets)
  console.log(
    `guest hears host ${whole.toFixed(3)}, then ${murmur.toFixed(3)} under the interpreter's ` +
      `${voice.toFixed(3)}; host hears the interpreter at ${kept.toFixed(3)}`,
  )
  expect(murmur / whole).toBeCloseTo(0.15, 1)
  expect(voice).toBeGreaterThan(0.05)
  expect(kept).toBeLessThan(0.002)
  // The interpreter's sound is not even sent to the other side.
  const growing = after.filter((packets, at) => packets > before[at]!)
  expect(growing).toHaveLength(1)

  await guest.getByRole('radio').nth(1).check({ force: true })
  await guest.waitForTimeout(1_000)
  expect(await loudness(guest, 'host')).toBeGreaterThan(whole * 0.8)
  expect(await loudness(guest, 'interpreter')).toBeLessThan(0.002)
  await leave(pages)
})

/** A steady tone is what noise suppression takes for noise. */
function unprocessed() {
  const devices = navigator.mediaDevices
  const real = devices.getUserMedia.bind(devices)
  devices.getUserMedia = (wish) => {
    const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
    return real(wish?.audio ? { ...wish, audio } : wish)
  }
}
