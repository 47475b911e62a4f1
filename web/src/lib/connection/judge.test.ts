import { describe, expect, it } from 'vitest'
import {
  directOf,
  familyOf,
  judgeDevices,
  judgePaths,
  judgeServices,
  judgeSpeed,
  waysOf,
} from './judge'

describe('what the tries of a connection mean', () => {
  it('sorts servers by the way one reaches them', () => {
    const relay = {
      urls: [
        'turn:relay.example:3478',
        'turn:relay.example:3478?transport=tcp',
        'turns:relay.example:443?transport=tcp',
      ],
      username: 'u',
      credential: 'c',
    }

    const ways = waysOf([{ urls: ['stun:stun.example'] }, relay])

    expect(ways.udp).toEqual([{ ...relay, urls: relay.urls.slice(0, 1) }])
    expect(ways.tcp).toEqual([{ ...relay, urls: relay.urls.slice(1) }])
    expect(ways.all).toHaveLength(2)
    expect(waysOf([]).tcp).toEqual([])
  })

  it('knows browsers by their family only', () => {
    const chrome = 'Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/139.0 Safari/537.36'
    const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1 Version/18.0 Safari/605.1'

    expect([chrome, safari, 'Mozilla/5.0 Gecko Firefox/140.0', 'curl'].map(familyOf)).toEqual([
      'chromium',
      'safari',
      'firefox',
      'other',
    ])
  })

  it('wants one way for sound and picture, a relay where only relays are used', () => {
    const of = (direct: 'works' | 'fails', udp: 'works' | 'fails', tcp: 'works' | 'fails') => ({
      direct,
      relay_udp: udp,
      relay_tcp: tcp,
    })

    expect(judgePaths(of('works', 'works', 'works'), true).mark).toBe('good')
    expect(judgePaths(of('works', 'fails', 'fails'), false).mark).toBe('good')
    expect(judgePaths(of('works', 'fails', 'fails'), true).mark).toBe('bad')
    expect(judgePaths(of('fails', 'fails', 'works'), true).words).toBe('connection-paths-tcp')
    expect(judgePaths(of('fails', 'works', 'fails'), false).mark).toBe('fair')
    expect(judgePaths(of('fails', 'fails', 'fails'), false).mark).toBe('bad')
  })

  it('calls the direct way open only where the outside answers over UDP', () => {
    const itself = { connected: true, seen: false, silent: false }

    expect(directOf(itself, 'untried')).toBe('works')
    expect(directOf({ ...itself, silent: true }, 'untried')).toBe('fails')
    expect(directOf(itself, 'works')).toBe('works')
    expect(directOf(itself, 'fails')).toBe('fails')
    expect(directOf({ ...itself, seen: true }, 'fails')).toBe('works')
    expect(directOf({ ...itself, connected: false }, 'works')).toBe('fails')
  })

  it('takes a microphone for needed and a camera for welcome', () => {
    expect(judgeDevices('works', 'denied').mark).toBe('bad')
    expect(judgeDevices('missing', 'works').mark).toBe('fair')
    expect(judgeDevices('untried', 'untried').mark).toBe('skipped')
    expect(judgeDevices('works', 'works').mark).toBe('good')
  })

  it('names what was not tried, and how slow a line is', () => {
    expect(judgeServices('untried', 'untried').mark).toBe('skipped')
    expect(judgeServices('works', 'fails').mark).toBe('fair')
    expect(judgeServices('fails', 'works').mark).toBe('bad')
    expect([null, 40, 300, 800].map((one) => judgeSpeed(one).mark)).toEqual([
      'skipped',
      'good',
      'fair',
      'bad',
    ])
  })
})
