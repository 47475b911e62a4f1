// A room holds four. Whoever was let in at the door counts like everybody else.
import { withDevices } from './browser'
import { allEnter, come, enter, leave, strange } from './people'
import { expect, test } from './test'

test.use({ launchOptions: withDevices() })

test('a knock lets a fourth in; a fifth is told that the room is full, until one leaves', async ({
  browser,
  place,
}) => {
  const meeting = await place.meetingOfFour()
  const pages = await allEnter(browser, place, meeting)
  const fourth = await strange(browser, place.door(meeting, 'guest'), 'ru')
  await fourth.locator('input[autocomplete=name]').fill('Ольга Минина, «Сибмаш»')
  await fourth.locator('form').nth(1).getByRole('button').click()
  await expect(fourth.locator('[data-knock=waiting]')).toBeVisible()
  // Their own seat answers; the other company is not even asked.
  await pages[1]!.locator('[data-admit]').click()
  await expect(pages[0]!.locator('[data-admit]')).toHaveCount(0)
  await enter(fourth)
  await expect(pages[0]!.locator('.stage > li.tile')).toHaveCount(4)

  const fifth = await come(browser, place, meeting, 'host', 1)
  await fifth.locator('[data-join]').click()
  await expect(fifth.locator('[data-notice=full]')).toBeVisible()
  await leave([fourth])
  await fifth.locator('[data-notice=full]').getByRole('button').first().click()
  await enter(fifth)
  await leave([...pages, fifth])
})
