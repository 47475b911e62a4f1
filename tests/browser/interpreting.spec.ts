// The third seat: an organizer asks one interpreter, who declines on a phone; the next one comes by the
// link of a letter and accepts; everybody concerned sees it. Then two interpreters swap, one tap each.
import AxeBuilder from '@axe-core/playwright'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type Page } from '@playwright/test'
import { expect, test, words, type Language, type Meeting, type Role, type Sample } from './sample'

type Assigned = Meeting & {
  interpreter_name: string | null
  interpreter_needed: boolean
  assignment: string
}
type Interpreter = { id: string; name: string; email: string }
type Candidate = { interpreter_id: string; name: string; fits: boolean; is_held: boolean }

const ko = words('ko')
const ru = words('ru')
const en = words('en')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

async function onDay(sample: Sample, path: string, method = 'GET', body?: unknown) {
  return sample.ask('organizer', `/api/days/${await sample.day('organizer')}${path}`, method, body)
}

/** Has interpreters asked before a meeting is theirs for good. */
async function openOffers(sample: Sample) {
  const settings = (await onDay(sample, '/settings')).json
  settings.interpreting.offers.enabled = true
  expect((await onDay(sample, '/settings', 'PUT', settings)).status).toBe(200)
}

async function meetingOf(sample: Sample, id: string): Promise<Assigned> {
  const { meetings } = (await onDay(sample, '/board')).json
  return meetings.find((one: Assigned) => one.id === id)
}

/** The meeting of the sample's two companies, which needs an interpreter. */
async function ownMeeting(sample: Sample): Promise<Assigned> {
  const { meetings } = (await onDay(sample, '/board')).json
  const host = await companyOf(sample, 'host company')
  const guest = await companyOf(sample, 'guest company')
  const own = meetings.find((one: Assigned) => one.host === host && one.guest === guest)
  expect(own, 'the sample has them meet').toBeDefined()
  await free(sample, meetings, own)
  expect((await onDay(sample, `/meetings/${own.id}/need`, 'PUT', { need: 'needed' })).status).toBe(
    200,
  )
  return own
}

/**
 * Leaves a meeting's time and the slots beside it to whoever is asked next, and the sample's interpreter
 * the whole day: whom the sample seats where differs from run to run.
 */
async function free(sample: Sample, meetings: Assigned[], own: Assigned) {
  const { id } = await known(sample)
  for (const one of meetings) {
    const isNear = Math.abs(one.slot - own.slot) <= 1
    if (one.id === own.id || !one.interpreter_id) continue
    if (isNear || one.interpreter_id === id) await giveTo(sample, one, null)
  }
}

async function companyOf(sample: Sample, role: Role): Promise<string> {
  const path = `/api/days/${await sample.day(role)}/board`
  return (await sample.ask(role, path)).json.me.company_id
}

async function interpreters(sample: Sample): Promise<Interpreter[]> {
  return (await onDay(sample, '/board')).json.interpreters
}

/** The interpreter the sample has a session for. */
async function known(sample: Sample): Promise<Interpreter> {
  const path = `/api/days/${await sample.day('interpreter')}/board`
  const { me } = (await sample.ask('interpreter', path)).json
  return (await interpreters(sample)).find((one) => one.id === me.interpreter_id)!
}

/** The plain text of the letters in the sample's folder to an address, the newest first. */
function lettersTo(sample: Sample, email: string): string[] {
  const folder = join(sample.folder, 'letters')
  return readdirSync(folder)
    .filter((name) => name.includes(email))
    .sort()
    .reverse()
    .map((name) => plainText(readFileSync(join(folder, name), 'utf8')))
}

function plainText(letter: string): string {
  const part = /Content-Type: text\/plain[^]*?\r?\n\r?\n([^]*?)\r?\n--/.exec(letter)
  const isCoded = /Content-Type: text\/plain[^]*?base64/.test(letter)
  const body = part?.[1] ?? letter
  return isCoded ? Buffer.from(body, 'base64').toString('utf8') : body.replace(/=\r?\n/g, '')
}

/** The personal link of the newest letter that has one, as soon as it is written. */
async function linkOf(sample: Sample, email: string): Promise<string> {
  let link = ''
  await expect
    .poll(() => {
      const found = lettersTo(sample, email).map((text) => /\/agenda\/\S+/.exec(text)?.[0])
      link = found.find(Boolean) ?? ''
      return link
    })
    .not.toBe('')
  return link
}

/** Somebody without an account, on a phone, by the link of a letter, who reads their own language. */
async function comeByLetter(sample: Sample, browser: Browser, email: string) {
  const link = await linkOf(sample, email)
  const context = await sample.visit(browser, null, 'en', PHONE)
  const page = await sample.open(context, null, link)
  await page.getByRole('button', { name: en('agenda-link-open') }).click()
  await page.waitForURL(/\/days\/[^/]+\/agenda$/)
  const language = (await page.locator('html').getAttribute('lang')) as Language
  return { context, page, language, say: words(language) }
}

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

async function calendarOf(sample: Sample, role: Role, meeting: string): Promise<string> {
  const { name, value } = await sample.cookie(role)
  const path = `/api/days/${await sample.day(role)}/meetings/${meeting}/invite.ics`
  const answer = await fetch(sample.address + path, { headers: { cookie: `${name}=${value}` } })
  expect(answer.status).toBe(200)
  return (await answer.text()).replace(/\r\n[ \t]/g, '')
}

/** The line of a meeting on an agenda, by the names of both companies. */
function lineOf(page: Page, names: string[]) {
  return names.reduce(
    (lines, name) => lines.filter({ hasText: name }),
    page.getByRole('main').getByRole('listitem'),
  )
}

async function namesOf(sample: Sample, meeting: Assigned, tag: Language): Promise<string[]> {
  const { companies } = (await onDay(sample, '/board')).json
  return [meeting.host, meeting.guest].map(
    (id) =>
      companies.find((one: { id: string }) => one.id === id).short_name[tag] ??
      companies.find((one: { id: string }) => one.id === id).short_name.en,
  )
}

/** Gives a meeting to an interpreter, or to nobody, without a screen; whatever rule is in the way. */
async function giveTo(sample: Sample, meeting: Assigned, interpreter: string | null) {
  if ((await meetingOf(sample, meeting.id)).interpreter_id === interpreter) return
  const wish = { interpreter_id: interpreter, relay_id: null, reason: 'a test needs it' }
  const answer = await onDay(sample, `/meetings/${meeting.id}/interpreter`, 'PUT', wish)
  expect(answer.status).toBe(200)
}

test('who declines is followed by the next, who accepts by the link of a letter; all see it', async ({
  sample,
  browser,
}) => {
  await openOffers(sample)
  const meeting = await ownMeeting(sample)
  const first = await known(sample)
  await giveTo(sample, meeting, null)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const board = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const cell = board.locator(`[data-meeting="${meeting.id}"]:not([aria-hidden])`).first()

  // By hand, on the board.
  await cell.click()
  const panel = board.getByRole('complementary')
  await panel
    .getByRole('button', {
      name: new RegExp(`^(${en('assignment-other')}|${en('assignment-assign')})$`),
    })
    .click()
  const dialog = board.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(first.name) }).check()
  expect(await objections(board)).toEqual([])
  const { candidates } = (await onDay(sample, `/meetings/${meeting.id}/candidates`)).json
  const isFit = candidates.some(
    (one: { interpreter_id: string; fits: boolean }) => one.interpreter_id === first.id && one.fits,
  )
  if (!isFit) await dialog.getByLabel(en('assignment-reason')).fill('Knows the subject')
  await dialog
    .getByRole('button', {
      name: new RegExp(`^(${en('assignment-confirm')}|${en('assignment-anyway')})$`),
    })
    .click()
  await expect(dialog).toBeHidden()
  await expect(panel).toContainText(first.name)
  await expect(panel).toContainText(en('assignment-offered'))
  await expect(cell).toHaveAccessibleName(new RegExp(en('board-interpreter-asked')))

  // The first declines, on a phone.
  const firstContext = await sample.visit(browser, 'interpreter', 'ru', PHONE)
  const agenda = await sample.open(firstContext, 'interpreter', '/days/DAY/agenda')
  const line = lineOf(agenda, await namesOf(sample, meeting, 'ru'))
  expect(await objections(agenda)).toEqual([])
  await line.getByRole('button', { name: new RegExp(`^${ru('agenda-decline')}`) }).click()
  const form = agenda.getByRole('dialog')
  await form.getByRole('button', { name: ru('agenda-decline-field') }).click()
  expect(await objections(agenda)).toEqual([])
  await form.getByRole('button', { name: ru('agenda-decline'), exact: true }).click()
  await expect(line).toHaveCount(0)

  // The next one has it at once, and a letter that lets them in.
  const held = await meetingOf(sample, meeting.id)
  expect(held.interpreter_id).not.toBeNull()
  expect(held.interpreter_id).not.toBe(first.id)
  expect(held.assignment).toBe('offered')
  const next = (await interpreters(sample)).find((one) => one.id === held.interpreter_id)!
  await expect(panel).toContainText(next.name)
  const second = await comeByLetter(sample, browser, next.email)
  const asked = lineOf(second.page, await namesOf(sample, meeting, second.language))
  const accept = asked.getByRole('button', { name: new RegExp(`^${second.say('agenda-accept')}`) })
  await accept.click()
  await expect(second.page.getByText(second.say('agenda-accepted'))).toBeVisible()
  await expect(accept).toHaveCount(0)
  expect(await objections(second.page)).toEqual([])

  // Board, both companies' pages, and their calendars.
  await expect(panel).toContainText(en('assignment-confirmed'))
  await expect(cell).not.toHaveAccessibleName(new RegExp(en('board-interpreter-asked')))
  for (const [role, language] of [
    ['host company', 'ko'],
    ['guest company', 'ru'],
  ] as const) {
    const context = await sample.visit(browser, role, language)
    const page = await sample.open(context, role, '/days/DAY/meetings')
    const names = await namesOf(sample, meeting, language)
    const other = role === 'host company' ? names[1]! : names[0]!
    const line = page.getByRole('main').getByRole('listitem').filter({ hasText: other }).first()
    await expect(line).toContainText(next.name)
    await expect(line).not.toContainText(first.name)
    const calendar = await calendarOf(sample, role, meeting.id)
    expect(calendar).toContain(next.name)
    expect(calendar).not.toContain(first.name)
    await context.close()
  }
  for (const context of [organizer, firstContext, second.context]) await context.close()
})

test('two interpreters swap, one tap each, and the board has it', async ({ sample, browser }) => {
  await openOffers(sample)
  const meeting = await ownMeeting(sample)
  const first = await known(sample)
  await giveTo(sample, meeting, first.id)
  const accept = `/api/days/${await sample.day('interpreter')}/meetings/${meeting.id}/offer`
  const accepted = await sample.ask('interpreter', accept, 'POST', { answer: 'accept', reason: '' })
  expect(accepted.status).toBe(200)
  const names = await namesOf(sample, meeting, 'ru')
  const firstContext = await sample.visit(browser, 'interpreter', 'ru', PHONE)
  const agenda = await sample.open(firstContext, 'interpreter', '/days/DAY/agenda')

  await lineOf(agenda, names)
    .getByRole('button', { name: ru('meetings-more', { name: names.join(' – ') }) })
    .click()
  await agenda.getByRole('button', { name: ru('agenda-swap'), exact: true }).click()
  const dialog = agenda.getByRole('dialog')
  const offered = dialog.getByRole('listitem').first()
  const partnerName = await offered.locator('b').innerText()
  expect(await objections(agenda)).toEqual([])
  await offered.getByRole('button').click()
  await expect(agenda.getByText(ru('agenda-swap-waiting', { name: partnerName }))).toBeVisible()
  expect((await meetingOf(sample, meeting.id)).interpreter_id).toBe(first.id)

  const partner = (await interpreters(sample)).find((one) => one.name === partnerName)!
  const second = await comeByLetter(sample, browser, partner.email)
  await expect(second.page.getByText(first.name).first()).toBeVisible()
  expect(await objections(second.page)).toEqual([])
  await second.page.getByRole('button', { name: second.say('agenda-swap-agree') }).click()
  await expect(second.page.getByText(second.say('agenda-swap-accepted'))).toBeVisible()
  await expect(lineOf(second.page, await namesOf(sample, meeting, second.language))).toHaveCount(1)

  await expect(lineOf(agenda, names)).toHaveCount(0)
  await expect(agenda.getByText(ru('agenda-swap-waiting', { name: partnerName }))).toHaveCount(0)
  const now = await meetingOf(sample, meeting.id)
  expect(now.interpreter_id).toBe(partner.id)
  expect(now.assignment).toBe('confirmed')
  for (const context of [firstContext, second.context]) await context.close()
})

test('against a rule one needs a reason, and nobody sits in two meetings at once', async ({
  sample,
  browser,
}) => {
  const settings = (await onDay(sample, '/settings')).json
  const limits = { ...settings.interpreting, load_max_min: 5 }
  const meeting = await ownMeeting(sample)
  const strict = { ...settings, interpreting: limits }
  expect((await onDay(sample, '/settings', 'PUT', strict)).status).toBe(200)
  const { candidates } = (await onDay(sample, `/meetings/${meeting.id}/candidates`)).json as {
    candidates: (Candidate & { code: string | null })[]
  }
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const board = await sample.open(organizer, 'organizer', '/days/DAY/board')
  await board.locator(`[data-meeting="${meeting.id}"]:not([aria-hidden])`).first().click()
  await board
    .getByRole('complementary')
    .getByRole('button', {
      name: new RegExp(`^(${en('assignment-other')}|${en('assignment-assign')})$`),
    })
    .click()
  const dialog = board.getByRole('dialog')
  await expect(dialog.getByRole('radio').first()).toBeVisible()

  for (const one of candidates) {
    const radio = dialog.getByRole('radio', { name: new RegExp(one.name) })
    if (one.code === 'busy' && !one.is_held) await expect(radio).toBeDisabled()
    else await expect(radio).toBeEnabled()
  }
  const against = candidates.find((one) => !one.fits && !one.is_held && one.code !== 'busy')
  expect(against, 'everybody works more than five minutes').toBeDefined()
  await dialog.getByRole('radio', { name: new RegExp(against!.name) }).check()
  await expect(dialog.getByLabel(en('assignment-reason'))).toBeVisible()
  await dialog.getByLabel(en('assignment-reason')).fill('The only one who knows the plant')
  await dialog.getByRole('button', { name: en('assignment-anyway') }).click()
  await expect(dialog).toBeHidden()
  await expect(board.getByRole('complementary')).toContainText('The only one who knows the plant')
  expect((await onDay(sample, '/settings', 'PUT', settings)).status).toBe(200)
  await organizer.close()
})

test('a forged link says what to do, in every language', async ({ sample, browser }) => {
  for (const [language, say] of [
    ['ko', ko],
    ['ru', ru],
    ['en', en],
  ] as const) {
    const context = await sample.visit(browser, null, language, PHONE)
    const page = await sample.open(context, null, '/agenda/nothing.forged')
    expect(await objections(page)).toEqual([])
    await page.getByRole('button', { name: say('agenda-link-open') }).click()

    await expect(page.getByRole('heading', { name: say('agenda-link-dead') })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText(say('agenda-link-instead'))
    expect(await objections(page)).toEqual([])
    await page.getByRole('link', { name: say('agenda-link-sign-in') }).click()
    await expect(page.getByLabel(say('signin-email'))).toBeVisible()
    await context.close()
  }
})

test('who is late says so in one tap, and both companies and the board see it', async ({
  sample,
  browser,
}) => {
  const meeting = await ownMeeting(sample)
  const first = await known(sample)
  await sample.ask('organizer', '/api/demo', 'POST', { jump: 'day_start' })
  await giveTo(sample, meeting, first.id)
  const names = await namesOf(sample, meeting, 'ru')
  const context = await sample.visit(browser, 'interpreter', 'ru', PHONE)
  const agenda = await sample.open(context, 'interpreter', '/days/DAY/agenda')

  await lineOf(agenda, names)
    .getByRole('button', { name: ru('meetings-more', { name: names.join(' – ') }) })
    .click()
  await agenda
    .locator(':popover-open')
    .getByRole('button', { name: ru('agenda-late') })
    .click()
  const dialog = agenda.getByRole('dialog')
  await dialog.getByRole('button', { name: ru('agenda-min', { minutes: 10 }), exact: true }).click()
  await expect(dialog).toBeHidden()

  const words = (say: typeof en) => say('attendance-late', { name: first.name, minutes: 10 })
  await expect(lineOf(agenda, names)).toContainText(words(ru))
  const host = await sample.visit(browser, 'host company', 'ko')
  const mine = await sample.open(host, 'host company', '/days/DAY/meetings')
  await expect(mine.getByText(words(ko)).first()).toBeVisible()
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const board = await sample.open(organizer, 'organizer', '/days/DAY/board')
  await expect(
    board.getByText(en('trouble-interpreter-late', { name: first.name, count: 10 })).first(),
  ).toBeVisible()
  for (const one of [context, host, organizer]) await one.close()
})
