// Firefox, driven through WebDriver BiDi, which it speaks itself: no driver program is in between.
import puppeteer, { type Page } from 'puppeteer-core'
import type { Cookie } from '../browser/program'
import { readCalls, watchCalls, type Call } from './people'

const FAKE_DEVICES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'intl.accept_languages': 'ru',
}

export class Firefox {
  private constructor(
    readonly page: Page,
    readonly close: () => Promise<void>,
    readonly version: string,
  ) {}

  static async open(address: string, cookie: Cookie): Promise<Firefox> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
      extraPrefsFirefox: FAKE_DEVICES,
    })
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    await page.evaluateOnNewDocument(watchCalls)
    const { hostname } = new URL(address)
    await browser.setCookie({ ...cookie, domain: hostname, path: '/', httpOnly: true })
    return new Firefox(page, () => browser.close(), await browser.version())
  }

  async enter(door: string) {
    await this.page.goto(door)
    await (await this.page.waitForSelector('[data-join]:not([disabled])'))?.click()
    await this.page.waitForSelector('[data-control=leave]')
  }

  async calls(): Promise<Call[]> {
    return this.page.evaluate(readCalls)
  }
}
