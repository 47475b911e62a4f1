// Every screen in every language, light and dark, wide and narrow: nothing axe objects to, nothing
// that runs out of its window.
import AxeBuilder from '@axe-core/playwright'
import { gzipSync } from 'node:zlib'
import { expect, openRequests, test, type Language, type Role } from './sample'

const screens: { name: string; role: Role | null; path: string }[] = [
  { name: 'sign in', role: null, path: '/sign-in' },
  { name: 'sign in by link', role: null, path: '/sign-in#example' },
  { name: 'not found', role: null, path: '/nothing/here' },
  { name: 'description of the interface', role: null, path: '/api-docs' },
  { name: 'home', role: 'organizer', path: '/' },
  { name: 'board', role: 'organizer', path: '/days/DAY/board' },
  { name: 'wall screen', role: 'organizer', path: '/days/DAY/wall' },
  { name: 'settings', role: 'organizer', path: '/days/DAY/settings' },
  { name: 'hall', role: 'organizer', path: '/days/DAY/hall' },
  { name: 'paper timetables', role: 'organizer', path: '/days/DAY/print' },
  { name: 'planning', role: 'organizer', path: '/days/DAY/planning' },
  { name: 'coverage', role: 'organizer', path: '/days/DAY/coverage' },
  { name: 'history', role: 'organizer', path: '/days/DAY/history' },
  { name: 'readiness', role: 'organizer', path: '/days/DAY/readiness' },
  { name: 'letters', role: 'organizer', path: '/days/DAY/letters' },
  { name: 'planned letters', role: 'organizer', path: '/days/DAY/letters/planned' },
  { name: 'incoming mail', role: 'organizer', path: '/days/DAY/letters/incoming' },
  { name: 'wording', role: 'organizer', path: '/days/DAY/letters/wording' },
  { name: 'reminders', role: 'organizer', path: '/days/DAY/letters/reminders' },
  { name: 'announcement', role: 'organizer', path: '/days/DAY/letters/announcement' },
  { name: 'unsubscribe', role: null, path: '/unsubscribe/nothing' },
  { name: 'counterpart', role: 'guest company', path: '/days/DAY/companies/COUNTERPART' },
  { name: 'companies of the day', role: 'organizer', path: '/days/DAY/directory' },
  { name: 'programme', role: 'organizer', path: '/programmes/PROGRAMME' },
  { name: 'roster', role: 'organizer', path: '/programmes/PROGRAMME/roster' },
  { name: 'new programme', role: 'organizer', path: '/programmes/new' },
  { name: 'directory', role: 'guest company', path: '/days/DAY/directory' },
  { name: 'requests', role: 'guest company', path: '/days/DAY/requests' },
  { name: 'requests sent', role: 'host company', path: '/days/DAY/requests?show=sent' },
  { name: 'all requests', role: 'organizer', path: '/days/DAY/requests' },
  { name: 'requests by company', role: 'organizer', path: '/days/DAY/requests?by=company' },
  { name: 'my meetings', role: 'host company', path: '/days/DAY/meetings' },
  { name: 'agenda', role: 'interpreter', path: '/days/DAY/agenda' },
  { name: 'agenda by a link', role: null, path: '/agenda/nothing.forged' },
]

// What darkness changes are colors, and those are the same in every language.
const looks: [Language, 'light' | 'dark'][] = [
  ['ko', 'light'],
  ['ru', 'light'],
  ['en', 'light'],
  ['ru', 'dark'],
]

test.beforeAll(async ({ sample }) => {
  await openRequests(sample)
  const board = (await sample.ask('organizer', `/api/days/${await sample.day('organizer')}/board`))
    .json
  const side = (name: string) =>
    board.companies.filter((one: { side: string }) => one.side === name).slice(0, 4)
  for (const to of side('host')) {
    const wish = { to: to.id, rank: 'must', note: 'Цена и сроки' }
    await sample.ask('guest company', `/api/days/${board.day.id}/requests`, 'POST', wish)
  }
  for (const to of side('guest')) {
    const wish = { to: to.id, rank: 'if_possible', note: '가격과 납기' }
    await sample.ask('host company', `/api/days/${board.day.id}/requests`, 'POST', wish)
  }
})

for (const [language, scheme] of looks) {
  test(`axe has no objection: ${language}, ${scheme}`, async ({ sample, browser }) => {
    test.setTimeout(300_000)
    for (const { name, role, path } of screens) {
      const context = await sample.visit(browser, role, language, { colorScheme: scheme })
      const page = await sample.open(context, role, path)
      // A letter's own document may run nothing, axe included; it would be waited for in vain.
      const { violations } = await new AxeBuilder({ page })
        .exclude('iframe')
        .setLegacyMode()
        .analyze()
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
      expect.soft(told, `${name}, ${language}, ${scheme}`).toEqual([])
      await context.close()
    }
  })
}

test('nothing runs out of a phone’s window', async ({ sample, browser }) => {
  test.setTimeout(300_000)
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  for (const language of ['ko', 'ru'] satisfies Language[]) {
    for (const { name, role, path } of screens) {
      const context = await sample.visit(browser, role, language, phone)
      const page = await sample.open(context, role, path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(width, `${name}, ${language}`).toBeLessThanOrEqual(390)
      await context.close()
    }
  }
})

test('the first view is at most 60 KB of script and style', async ({ sample, browser }) => {
  const context = await sample.visit(browser, null, 'ko')
  const page = await context.newPage()
  const sizes: Promise<[string, number]>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind === 'script' || kind === 'stylesheet') {
      sizes.push(response.body().then((body) => [response.url(), gzipSync(body).length]))
    }
  })

  await page.goto(`${sample.address}/sign-in`)
  await page.waitForLoadState('networkidle')

  const bytes = (await Promise.all(sizes)).reduce((sum, [, size]) => sum + size, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(60 * 1024)
  await context.close()
})
