// Three people watch one day: what one does, the others see at once, each on their own clock.
import { expect, test, words, type Role, type Sample, isOffered } from './sample'

type Board = {
  me: { company_id: string }
  companies: { id: string; code: string; side: string; short_name: Record<string, string> }[]
  slots: { slot: number }[]
  meetings: { id: string; slot: number; host: string; guest: string }[]
  taken: Record<string, number[]>
}

const ko = words('ko')
const ru = words('ru')

async function board(sample: Sample, role: Role): Promise<Board> {
  return (await sample.ask(role, `/api/days/${await sample.day(role)}/board`)).json
}

const seoul = (slot: number) => `${15 + Math.floor(slot / 2)}:${slot % 2 ? '30' : '00'}`
const moscow = (slot: number) =>
  `${String(9 + Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`

test('a booking appears on the other two screens without reload, on both clocks', async ({
  sample,
  browser,
}) => {
  const guest = await sample.visit(browser, 'guest company', 'ru')
  const host = await sample.visit(browser, 'host company', 'ko')
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const mine = await board(sample, 'guest company')
  const theirs = await board(sample, 'host company')
  const [hostId, guestId] = [theirs.me.company_id, mine.me.company_id]
  const old = mine.meetings.find((meeting) => meeting.host === hostId)
  expect(old, 'the sample has them meet').toBeDefined()
  const page = await sample.open(guest, 'guest company', `/days/DAY/companies/${hostId}`)
  const agenda = await sample.open(host, 'host company', '/days/DAY/meetings')
  const grid = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const guestName = theirs.companies.find((c) => c.id === guestId)!.short_name['ko']!

  await page.getByRole('button', { name: ru('booking-cancel'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: ru('booking-cancel-confirm') })
    .click()
  await expect(agenda.getByRole('main').getByText(guestName)).toHaveCount(0)

  const free = page
    .getByRole('listitem')
    .filter({ hasText: ru('booking-state-free') })
    .first()
  await expect(free).toBeVisible()
  const times = await free.getByRole('time').allTextContents()
  await free.getByRole('button').click()
  await page.getByRole('button', { name: ru('booking-confirm'), exact: true }).click()
  await expect(page.getByText(ru('booking-state-mine'))).toBeVisible()

  const booked = (await board(sample, 'guest company')).meetings.find((m) => m.host === hostId)!
  expect(times.map((time) => time.slice(0, 5))).toEqual([moscow(booked.slot), seoul(booked.slot)])
  const line = agenda.getByRole('listitem').filter({ hasText: guestName }).first()
  await expect(line).toContainText(seoul(booked.slot))
  await expect(line).toContainText(moscow(booked.slot))
  const enName = theirs.companies.find((c) => c.id === guestId)!.short_name['en']!
  const hostName = theirs.companies.find((c) => c.id === hostId)!.short_name['en']!
  const row = grid.getByRole('row', { name: new RegExp(hostName) }).first()
  const cell = row.getByRole('button', { name: new RegExp(enName) })
  await expect(cell).toHaveAccessibleName(
    new RegExp(`${seoul(booked.slot)}.*${moscow(booked.slot)}`),
  )
  for (const context of [guest, host, organizer]) await context.close()
})

/** The first meeting that could lie one slot later. */
async function firstMovable(sample: Sample, { meetings, slots }: Board) {
  for (const meeting of meetings.filter((one) => one.slot + 1 < slots.length)) {
    if (await isOffered(sample, { ...meeting, slot: meeting.slot + 1 })) return meeting
  }
  throw new Error('no meeting can be moved')
}

/** The first wish that could be booked now, by its own guest and by the one who looks on. */
async function firstOffered(
  sample: Sample,
  wishes: { slot: number; host: string; guest: string }[],
  me: string,
) {
  for (const wish of wishes) {
    const mine = { ...wish, guest: me }
    if ((await isOffered(sample, mine)) && (await isOffered(sample, wish))) return wish
  }
  throw new Error('no slot is free for two')
}

test('a slot somebody else takes turns taken on the open page', async ({ sample, browser }) => {
  const guest = await sample.visit(browser, 'guest company', 'ru')
  const before = await board(sample, 'organizer')
  const me = (await board(sample, 'guest company')).me.company_id
  const isFree = (company: string, slot: number) => !before.taken[company]?.includes(slot)
  const hosts = before.companies.filter((company) => company.side === 'host')
  const others = before.companies.filter((c) => c.side === 'guest' && c.id !== me)
  const met = new Set(before.meetings.map((meeting) => `${meeting.host} ${meeting.guest}`))
  const wishes = before.slots
    .flatMap(({ slot }) => hosts.map((host) => ({ slot, host: host.id })))
    .filter(({ slot, host }) => isFree(host, slot) && isFree(me, slot) && !met.has(`${host} ${me}`))
    .flatMap((one) => others.map((other) => ({ ...one, guest: other.id })))
    .filter(({ slot, host, guest }) => isFree(guest, slot) && !met.has(`${host} ${guest}`))
  const wish = await firstOffered(sample, wishes, me)
  const page = await sample.open(guest, 'guest company', `/days/DAY/companies/${wish.host}`)
  const line = page
    .getByRole('listitem')
    .filter({ hasText: seoul(wish.slot) })
    .first()
  await expect(line).toContainText(ru('booking-state-free'))

  const path = `/api/days/${await sample.day('organizer')}/meetings`
  const answer = await sample.ask('organizer', path, 'POST', wish)

  expect(answer.status).toBe(201)
  await expect(line).toContainText(ru('booking-state-taken'))
  await guest.close()
})

test('a screen that was offline says so, and catches up when it wakes', async ({
  sample,
  browser,
}) => {
  const host = await sample.visit(browser, 'host company', 'ko')
  const theirs = await board(sample, 'host company')
  const meeting = theirs.meetings[0]!
  const agenda = await sample.open(host, 'host company', '/days/DAY/meetings')
  const other = theirs.companies.find((c) => c.id === meeting.guest)!.short_name['ko']!
  await expect(agenda.getByRole('main').getByText(other).first()).toBeVisible()

  await host.setOffline(true)
  const stale = new RegExp(ko('live-stale', { time: '§' }).split('§')[0]!.trim() || '연결')
  await expect(agenda.getByText(stale).first()).toBeVisible()
  const path = `/api/days/${await sample.day('organizer')}/meetings/${meeting.id}`
  expect((await sample.ask('organizer', path, 'DELETE')).status).toBe(200)
  await expect(agenda.getByRole('main').getByText(other).first()).toBeVisible()
  await host.setOffline(false)

  await expect(agenda.getByRole('main').getByText(other)).toHaveCount(0)
  await host.close()
})

test('the organizer moves a meeting by keyboard, and hears what happens', async ({
  sample,
  browser,
}) => {
  const organizer = await sample.visit(browser, 'organizer', 'en')
  const before = await board(sample, 'organizer')
  const hosts = before.companies.filter((c) => c.side === 'host')
  const movable = await firstMovable(sample, before)
  const grid = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const host = hosts.find((c) => c.id === movable.host)!.short_name['en']!
  const guest = before.companies.find((c) => c.id === movable.guest)!.short_name['en']!
  const cell = grid
    .getByRole('row', { name: new RegExp(`^\\w+ ${host}`) })
    .getByRole('button', { name: new RegExp(guest) })

  await cell.focus()
  await grid.keyboard.press('m')
  await grid.keyboard.press('ArrowRight')
  await grid.keyboard.press('Enter')

  await expect(cell).toHaveAccessibleName(new RegExp(seoul(movable.slot + 1)))
  const after = await board(sample, 'organizer')
  expect(after.meetings.find((m) => m.id === movable.id)!.slot).toBe(movable.slot + 1)
  await organizer.close()
})
