import { describe, expect, it } from 'vitest'
import type { Clock } from '$lib/api/types'
import { interpretersOf, paperClocks } from './sheets'

const clock = (zone: string, start: string, date = '2019-04-23'): Clock => ({
  zone,
  city: zone,
  date,
  weekday: 2,
  start,
  end: start,
  offset: '+06:00',
  day_text: date,
})

describe('the clocks on paper', () => {
  it('begin with the hall, whoever prints', () => {
    const shown = paperClocks(
      [clock('Asia/Seoul', '13:00'), clock('Asia/Almaty', '10:00')],
      'Asia/Almaty',
    )

    expect(shown.map((one) => one.zone)).toEqual(['Asia/Almaty', 'Asia/Seoul'])
  })

  it('are one where all show the same time', () => {
    const clocks = [clock('Asia/Almaty', '10:00'), clock('Asia/Bishkek', '10:00')]

    expect(paperClocks(clocks, 'Asia/Almaty')).toHaveLength(1)
  })

  it('are two where only the date differs', () => {
    const clocks = [clock('Asia/Almaty', '00:00'), clock('Etc/Elsewhere', '00:00', '2019-04-22')]

    expect(paperClocks(clocks, 'Asia/Almaty')).toHaveLength(2)
  })
})

describe('who interprets, on paper', () => {
  const one = { interpreter_id: 'anna', interpreter_name: 'Kim Anna' }
  const relay = { interpreter_id: 'boris', name: 'Boris Kim', via: 'en' }

  it('is both in relay', () => {
    expect(interpretersOf({ ...one, relay })).toBe('Kim Anna, Boris Kim')
  })

  it('is not said to the one who carries the sheet', () => {
    expect(interpretersOf(one, 'anna')).toBe('')
    expect(interpretersOf({ ...one, relay }, 'anna')).toBe('Boris Kim')
    expect(interpretersOf({ ...one, relay }, 'boris')).toBe('Kim Anna')
  })
})
