import { describe, expect, it } from 'vitest'
import { endingAt } from './time'

describe('clocks of what lasts longer than its slot', () => {
  it('end at the same moment in every zone', () => {
    const clock = { date: '2020-10-26', day_text: '', start: '15:00', end: '15:30', weekday: 1 }
    const seoul = { ...clock, zone: 'Asia/Seoul', city: 'Seoul', offset: '+09:00' }
    const delhi = {
      ...clock,
      start: '11:30',
      zone: 'Asia/Kolkata',
      city: 'Delhi',
      offset: '+05:30',
    }

    const ends = endingAt([seoul, delhi], Date.parse('2020-10-26T06:40:00Z'))

    expect(ends.map(({ start, end }) => `${start}–${end}`)).toEqual(['15:00–15:40', '11:30–12:10'])
  })
})
