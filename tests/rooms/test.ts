// A test with the program running behind it: one program for each file, or one with a relay.
import { expect, test as plain } from '@playwright/test'
import { Place } from './place'

export const test = plain.extend<object, { place: Place; settings: Record<string, string> }>({
  settings: [{}, { option: true, scope: 'worker' }],
  place: [
    async ({ settings }, use) => {
      const place = await Place.open(settings)
      await use(place)
      await place.stop()
    },
    { scope: 'worker' },
  ],
})

export { expect }
