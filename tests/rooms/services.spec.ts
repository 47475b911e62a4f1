// Rooms of other services in our page. The servers are fakes: what we ask of them is tested here, a
// real one never was.
import { withDevices } from './browser'
import { come, leave } from './people'
import { expect, test } from './test'

test.use({
  launchOptions: withDevices(),
  settings: {
    SANGDAM_VIDEO__SECRET: 'names-of-rooms-are-made-with-this-in-tests',
    SANGDAM_VIDEO__JITSI__URL: 'https://meet.example',
    SANGDAM_VIDEO__JITSI__ISSUER: 'sangdam',
    SANGDAM_VIDEO__JITSI__SUBJECT: 'meet.example',
    SANGDAM_VIDEO__JITSI__SECRET: 'a-secret-both-servers-know-only-in-tests',
    SANGDAM_VIDEO__LIVE_KIT__URL: 'wss://live.example',
    SANGDAM_VIDEO__LIVE_KIT__KEY: 'key-of-the-tests',
    SANGDAM_VIDEO__LIVE_KIT__SECRET: 'a-secret-both-servers-know-only-in-tests',
  },
})

/** What a Jitsi server's script offers, as far as we use it. */
function fakeScript() {
  class Fake {
    listeners = new Map<string, () => void>()
    constructor(
      readonly domain: string,
      readonly options: { parentNode: HTMLElement; roomName: string },
    ) {
      const frame = document.createElement('iframe')
      frame.src = `https://${domain}/${options.roomName}`
      options.parentNode.append(frame)
      Object.assign(globalThis, { jitsi: this })
    }
    addEventListener(event: string, listener: () => void) {
      this.listeners.set(event, listener)
    }
    dispose() {
      this.options.parentNode.replaceChildren()
    }
  }
  Object.assign(globalThis, { JitsiMeetExternalAPI: Fake })
}

type Opened = {
  domain: string
  options: { roomName: string; jwt: string; lang: string; userInfo: { displayName: string } }
  listeners: Map<string, () => void>
}

test('Jitsi opens in the page, by its own script and our token; leaving there is leaving', async ({
  browser,
  place,
}) => {
  await place.setVideo({ primary: 'jitsi' })
  const meeting = await place.meeting()
  const page = await come(browser, place, meeting, 'host')
  const refused: string[] = []
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) refused.push(said.text())
  })
  await page.route('https://meet.example/**', (route) =>
    route.request().url().endsWith('/external_api.js')
      ? route.fulfill({ contentType: 'text/javascript', body: `(${fakeScript.toString()})()` })
      : route.fulfill({ contentType: 'text/html', body: '<h1>Jitsi</h1>' }),
  )
  await page.locator('[data-join]').click()
  await expect(page.frameLocator('[data-service=jitsi] iframe').locator('h1')).toBeVisible()

  const asked = await page.evaluate(() => {
    const { domain, options } = (globalThis as unknown as { jitsi: Opened }).jitsi
    const { roomName, jwt, lang, userInfo } = options
    return { domain, roomName, jwt, lang, name: userInfo.displayName }
  })
  const claims = JSON.parse(Buffer.from(asked.jwt.split('.')[1]!, 'base64url').toString())
  expect(asked.domain).toBe('meet.example')
  expect(asked.lang).toBe('ko')
  expect(claims.room).toBe(asked.roomName)
  expect(claims.context.user).toMatchObject({ name: asked.name, moderator: 'false' })
  expect((await place.attendance(meeting)).host).toBe('inside')

  await page.evaluate(() => {
    const { jitsi } = globalThis as unknown as { jitsi: Opened }
    jitsi.listeners.get('videoConferenceLeft')?.()
  })
  await expect(page.locator('[data-notice=left]')).toBeVisible()
  await expect.poll(async () => (await place.attendance(meeting)).host).toBe('left')
  expect(refused).toEqual([])
  await leave([page])
})

test('a Jitsi server without its script leaves a way: a tab of its own', async ({
  browser,
  place,
}) => {
  await place.setVideo({ primary: 'jitsi' })
  const page = await come(browser, place, await place.meeting(), 'host')
  await page.route('https://meet.example/**', (route) => route.abort())
  await page.locator('[data-join]').click()
  await expect(page.locator('main a[href^="https://meet.example/"]')).toBeVisible()
  await expect(page.locator('[data-control=leave]')).toBeVisible()
  await leave([page])
})

test('LiveKit’s client comes only with its meetings, and says when its server does not answer', async ({
  browser,
  place,
}) => {
  await place.setVideo({ primary: 'live_kit' })
  const page = await come(browser, place, await place.meeting(), 'guest')
  const asked: string[] = []
  const refused: string[] = []
  page.on('websocket', (socket) => asked.push(socket.url()))
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) refused.push(said.text())
  })
  await page.locator('[data-join]').click()
  await expect(page.locator('[data-service=failed]')).toBeVisible({ timeout: 40_000 })
  expect(asked.filter((url) => url.startsWith('wss://live.example/rtc')).length).toBeGreaterThan(0)
  expect(refused).toEqual([])
  await leave([page])
})
