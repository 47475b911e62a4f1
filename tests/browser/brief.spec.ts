// The brief of a meeting: a company writes and uploads, its interpreter reads on a phone and says so, and
// company and organizer see that; whoever has sent nothing is shown, and no contact data goes anywhere.
import AxeBuilder from '@axe-core/playwright'
import { type Page } from '@playwright/test'
import { expect, test, words, type Meeting, type Role, type Sample } from './sample'

const ko = words('ko')
const ru = words('ru')
const en = words('en')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const PDF = {
  name: '회사 소개.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1'),
}
const FAKE = { name: 'offer.docx', mimeType: 'application/msword', buffer: PDF.buffer }
const TOPICS = '납품 기한과 가격\n1. ISO 13485'

async function onDay(sample: Sample, role: Role, path: string, method = 'GET', body?: unknown) {
  return sample.ask(role, `/api/days/${await sample.day(role)}${path}`, method, body)
}

/** A meeting of the sample's host, given to the sample's interpreter whatever else they have. */
async function ownMeeting(sample: Sample): Promise<Meeting> {
  const { me } = (await onDay(sample, 'interpreter', '/board')).json
  const { me: host } = (await onDay(sample, 'host company', '/board')).json
  const { meetings } = (await onDay(sample, 'organizer', '/board')).json as { meetings: Meeting[] }
  const own = meetings.find((one) => one.host === host.company_id)!
  const give = async (meeting: Meeting, interpreter_id: string | null) => {
    const wish = { interpreter_id, relay_id: null, reason: 'a test needs it' }
    const path = `/meetings/${meeting.id}/interpreter`
    expect((await onDay(sample, 'organizer', path, 'PUT', wish)).status).toBe(200)
  }
  for (const one of meetings) {
    if (one.id !== own.id && one.interpreter_id === me.interpreter_id) await give(one, null)
  }
  if (own.interpreter_id !== me.interpreter_id) await give(own, me.interpreter_id)
  return own
}

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

test('a company prepares its interpreter, who reads it and says so', async ({
  sample,
  browser,
}) => {
  const meeting = await ownMeeting(sample)
  const path = `/days/DAY/meetings/${meeting.id}/brief`
  const host = await sample.visit(browser, 'host company', 'ko')
  const company = await sample.open(host, 'host company', path)
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const readiness = await sample.open(organizer, 'organizer', '/days/DAY/readiness')
  const line = readiness
    .getByRole('row')
    .filter({ has: readiness.locator(`a[href$="/meetings/${meeting.id}/brief"]`) })
  await expect(line).toContainText(en('readiness-nothing'))
  await expect(line).toContainText(en('brief-reading-unread'))

  // The company writes, uploads, and is told what is wrong with a file.
  const own = company.locator('[data-part="host"]')
  await own.getByLabel(ko('brief-topics')).fill(TOPICS)
  await expect(own.getByRole('status')).toHaveText(ko('brief-unsaved'))
  await own.getByRole('button', { name: ko('brief-save'), exact: true }).click()
  await expect(own.getByRole('status')).toHaveText(ko('brief-saved'))
  await own.getByLabel(ko('brief-add')).setInputFiles([PDF])
  await expect(own.getByRole('listitem')).toHaveCount(1)
  await own.getByLabel(ko('brief-add')).setInputFiles([FAKE])
  await expect(own.getByRole('alert')).toHaveText(
    ko('refusal-document-lies', { claimed: 'docx', found: 'pdf' }),
  )
  await expect(own.getByRole('listitem')).toHaveCount(1)
  expect(await objections(company)).toEqual([])

  // The organizer's page has it without a click.
  await expect(line).toContainText(en('readiness-topics'))
  await expect(line).toContainText(en('readiness-files', { count: 1 }))

  // The interpreter reads on a phone, saves the file, and says so.
  const phone = await sample.visit(browser, 'interpreter', 'ru', PHONE)
  const reader = await sample.open(phone, 'interpreter', path)
  const part = reader.locator('[data-part="host"]')
  await expect(part).toContainText('ISO 13485')
  await expect(part.getByRole('textbox')).toHaveCount(0)
  const saving = reader.waitForEvent('download')
  await part.getByRole('link', { name: ru('brief-download', { name: PDF.name }) }).click()
  expect((await saving).suggestedFilename()).toBe(PDF.name)
  await expect(reader.getByRole('main')).not.toContainText('@')
  const told = await onDay(sample, 'interpreter', `/meetings/${meeting.id}/brief`)
  expect(JSON.stringify(told.json)).not.toContain('@')
  expect(await objections(reader)).toEqual([])
  await reader.getByRole('button', { name: ru('brief-confirm') }).click()
  await expect(reader.getByText(ru('brief-confirmed'))).toBeVisible()
  expect(await objections(reader)).toEqual([])

  // Company and organizer see it; what is added after it says that it was not read.
  await expect(company.getByText(ko('brief-reading-read'), { exact: true })).toBeVisible()
  await expect(line).toContainText(en('brief-reading-read'))
  await own.getByLabel(ko('brief-topics')).fill(`${TOPICS}\n2. KOTRA`)
  await own.getByRole('button', { name: ko('brief-save'), exact: true }).click()
  await expect(reader.getByText(ru('brief-changed'))).toBeVisible()
  await expect(part).toContainText('KOTRA')
  await expect(line).toContainText(en('brief-reading-stale'))
  expect(await objections(readiness)).toEqual([])
  for (const context of [host, organizer, phone]) await context.close()
})

test('what a colleague saves does not take away what is being written', async ({
  sample,
  browser,
}) => {
  const meeting = await ownMeeting(sample)
  const context = await sample.visit(browser, 'host company', 'ko')
  const page = await sample.open(context, 'host company', `/days/DAY/meetings/${meeting.id}/brief`)
  const field = page.getByLabel(ko('brief-topics'))
  await field.fill('내가 쓰는 안건')

  const { parts } = (await onDay(sample, 'host company', `/meetings/${meeting.id}/brief`)).json
  const theirs = { text: '동료의 안건', since: parts[0].topics_at }
  await onDay(sample, 'host company', `/meetings/${meeting.id}/topics`, 'PUT', theirs)

  await expect(page.getByText(ko('brief-theirs'))).toBeVisible()
  await expect(page.getByText(theirs.text)).toBeVisible()
  await expect(field).toHaveValue('내가 쓰는 안건')
  expect(await objections(page)).toEqual([])
  await page.getByRole('button', { name: ko('brief-theirs-keep') }).click()
  await page.getByRole('button', { name: ko('brief-save'), exact: true }).click()
  await expect(page.getByText(ko('brief-saved'))).toBeVisible()
  await expect(field).toHaveValue('내가 쓰는 안건')

  // Unsaved words are not left behind without a question.
  await field.fill('아직 저장하지 않은 안건')
  await page
    .getByRole('link', { name: ko('meetings-link') })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText(ko('brief-leave'))
  await page.getByRole('button', { name: ko('letters-leave') }).click()
  await page.waitForURL(/\/meetings$/)
  await context.close()
})
