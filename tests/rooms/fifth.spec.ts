// A room holds four.
import { expect, test } from '@playwright/test'
import { withDevices } from './browser'
import { allEnter, come, enter, leave } from './people'
import { meeting } from './place'

test.use({ launchOptions: withDevices() })

test('a fifth person is told that the room is full, and comes in when one leaves', async ({
  browser,
}) => {
  const room = meeting()
  const pages = await allEnter(browser, room)
  const fourth = await come(browser, room, 'guest')
  await enter(fourth)
  const fifth = await come(browser, room, 'host')
  await fifth.locator('[data-join]').click()
  await expect(fifth.locator('[data-notice=full]')).toBeVisible()

  await leave([fourth])
  await fifth.getByRole('button').last().click()
  await enter(fifth)
  await leave([...pages, fifth])
})
