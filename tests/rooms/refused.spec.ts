// Somebody refuses camera and microphone.
import { withQuestions } from './browser'
import { allFlows, come, enter, leave } from './people'
import { expect, test } from './test'

test.use({ launchOptions: withQuestions() })

test('whoever refuses camera and microphone sees the other', async ({ browser, place }) => {
  const meeting = await place.meeting()
  const host = await come(browser, place, meeting, 'host')
  await host.context().grantPermissions(['camera', 'microphone'])
  const guest = await come(browser, place, meeting, 'guest')
  await guest.context().grantPermissions([])
  await enter(host)
  await enter(guest)

  await allFlows([guest], 30_000, 1)
  await guest.locator('[data-control=devices]').click()
  const camera = guest.locator('[data-device=camera]')
  await expect(camera).toHaveAttribute('data-device-state', 'denied')
  await leave([host, guest])
})
