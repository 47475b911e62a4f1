// Beside the pictures: who meets whom, notes that two people write at once, the glossary, and the way
// to the next door.
import { type Page } from '@playwright/test'
import { expect, test, words, type Language, type Meeting, type Role, type Sample } from './sample'

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
})

/** Two rooms with pictures on a machine that also encodes them. */
test.setTimeout(180_000)

const ko = words('ko')
const ru = words('ru')

async function board(sample: Sample, role: Role) {
  return (await sample.ask(role, `/api/days/${await sample.day(role)}/board`)).json
}

/** The meeting of the sample's two companies, its door open. */
async function met(sample: Sample): Promise<Meeting> {
  const { me, meetings } = await board(sample, 'host company')
  const { me: guest } = await board(sample, 'guest company')
  const meeting = meetings.find(
    (one: Meeting) => one.host === me.company_id && one.guest === guest.company_id,
  )
  expect(meeting, 'the sample has them meet').toBeDefined()
  await sample.ask('organizer', '/api/demo', 'POST', { jump: 'day_start', speed: 1 })
  for (let slot = 0; slot < meeting.slot; slot++) {
    await sample.ask('organizer', '/api/demo', 'POST', { jump: 'next_slot' })
  }
  return meeting
}

async function inside(
  sample: Sample,
  browser: Parameters<Sample['visit']>[0],
  role: Role,
  language: Language,
  door: string,
): Promise<Page> {
  const context = await sample.visit(browser, role, language)
  const page = await sample.open(context, role, door)
  await page.locator('[data-join]').click()
  await page.locator('[data-control=leave]').waitFor()
  return page
}

test.afterEach(async ({ sample }) => {
  await sample.ask('organizer', '/api/demo', 'POST', { jump: 'week_before', speed: 1 })
})

test('two companies write the same notes at once and lose no word', async ({ sample, browser }) => {
  const meeting = await met(sample)
  const host = await inside(sample, browser, 'host company', 'ko', `/door/${meeting.id}/host`)
  const guest = await inside(sample, browser, 'guest company', 'ru', `/door/${meeting.id}/guest`)
  const notes = [host.locator('[data-notes] textarea'), guest.locator('[data-notes] textarea')]
  for (const page of [host, guest]) await page.locator('[data-panel=notes]').click()
  for (const area of notes) await area.click()

  await Promise.all([
    host.keyboard.type('가격: 5,000 달러\n납기: 5월 말\n', { delay: 50 }),
    guest.keyboard.type('Срок поставки: конец мая\nГарантия 2 года\n', { delay: 40 }),
  ])

  const lines = ['가격: 5,000 달러', '납기: 5월 말', 'Срок поставки: конец мая', 'Гарантия 2 года']
  for (const area of notes) {
    await expect(area).toHaveValue(new RegExp(lines[0]!))
    await expect(area).toHaveValue(new RegExp(lines[3]!))
  }
  await expect
    .poll(async () => new Set(await Promise.all(notes.map((area) => area.inputValue()))).size)
    .toBe(1)
  const text = await notes[0]!.inputValue()
  for (const line of lines) expect(text.split(line)).toHaveLength(2)

  await host.context().setOffline(true)
  await notes[0]!.press('Control+End')
  await host.keyboard.type('다음: 견적서')
  await expect(host.getByText(ko('notes-waiting'))).toBeVisible({ timeout: 20_000 })
  await host.context().setOffline(false)
  await host.reload()

  await expect(host.locator('[data-join]')).toBeVisible()
  await host.locator('[data-join]').click()
  await host.locator('[data-panel=notes]').click()
  await expect(notes[0]!).toHaveValue(/다음: 견적서/)
  await expect(notes[1]!).toHaveValue(/다음: 견적서/)
  await Promise.all([host.context().close(), guest.context().close()])
})

test('the other side is introduced at the door and in the room, without addresses', async ({
  sample,
  browser,
}) => {
  const meeting = await met(sample)
  const page = await inside(sample, browser, 'guest company', 'ru', `/door/${meeting.id}/guest`)

  await page.locator('[data-panel=brief]').click()

  const brief = page.locator('[data-brief]')
  await expect(brief.getByRole('heading', { name: ru('room-seat-host') }).first()).toBeVisible()
  expect(await brief.innerText()).not.toContain('@')
  await expect(page.locator('[data-panel=terms]')).toHaveCount(0)
  await page.context().close()
})
