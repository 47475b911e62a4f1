import { describe, expect, it } from 'vitest'
import type { Person, SideOfTable } from './frames'
import { DUCKED, interpretedTo, loudness, notMeant, type Listening } from './interpretation'

const person = (seat: Person['seat'], speaking_to: SideOfTable | null = null): Person => ({
  peer: seat,
  name: seat,
  seat,
  inside: true,
  hand: false,
  muted: false,
  camera: true,
  speaking_to,
})

/** How loud a listener hears each of the others. */
function heard(seat: 'host' | 'guest' | 'interpreter', to: SideOfTable | null, how: Listening) {
  const people = [person('host'), person('guest'), person('interpreter', to)]
  const listener = { seat, listening: how }
  const others = people.filter((one) => one.seat !== seat)
  return Object.fromEntries(others.map((one) => [one.seat, loudness(one, listener, people)]))
}

describe('what a listener hears', () => {
  it('is everybody while the interpreter speaks to the whole room', () => {
    expect(heard('host', null, 'interpreted')).toEqual({ guest: 1, interpreter: 1 })
    expect(heard('guest', null, 'original')).toEqual({ host: 1, interpreter: 1 })
  })

  it('is the interpreter over a murmur when they speak to one’s own side', () => {
    expect(heard('guest', 'guest', 'interpreted')).toEqual({ host: DUCKED, interpreter: 1 })
  })

  it('is the original alone for whoever picks it', () => {
    expect(heard('guest', 'guest', 'original')).toEqual({ host: 1, interpreter: 0 })
  })

  it('is not the interpreter who speaks to the other side', () => {
    expect(heard('host', 'guest', 'interpreted')).toEqual({ guest: 1, interpreter: 0 })
  })

  it('is everybody for the interpreter', () => {
    expect(heard('interpreter', 'guest', 'interpreted')).toEqual({ host: 1, guest: 1 })
  })

  it('is a colleague of one’s own side at full, whoever interprets', () => {
    const people = [person('guest'), person('interpreter', 'guest')]
    const colleague = { ...person('guest'), peer: 'colleague' }
    const listener = { seat: 'guest', listening: 'interpreted' } as const
    expect(loudness(colleague, listener, people)).toBe(1)
  })
})

it('an interpreter whose microphone is off ducks nobody', () => {
  const silent = { ...person('interpreter', 'guest'), muted: true }
  expect(interpretedTo([silent])).toBeNull()
})

it('an interpreter sends nothing to the side that is not meant', () => {
  const people = [person('host'), person('guest'), person('interpreter')]

  expect(notMeant('guest', people)).toEqual(['host'])
  expect(notMeant('host', people)).toEqual(['guest'])
  expect(notMeant(null, people)).toEqual([])
})
