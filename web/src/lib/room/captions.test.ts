import { expect, it } from 'vitest'
import { captions } from './captions'
import type { Person, Present } from './frames'

const person = (peer: string, name: string, more: Partial<Person> = {}): Person => ({
  peer,
  name,
  seat: 'guest',
  inside: false,
  hand: false,
  muted: false,
  speaking_to: null,
  ...more,
})
const present = (...people: Person[]): Present => ({ guest: { state: 'inside', people } })
const keys = (before: Present, after: Present) =>
  captions(before, after, 'me').map(({ key, name }) => `${key} ${name}`)

it('tells who comes, goes and raises a hand', () => {
  const none = present()
  const waiting = present(person('a', 'Igor'))
  const inside = present(person('a', 'Igor', { inside: true }))
  const hand = present(person('a', 'Igor', { inside: true, hand: true }))

  expect(keys(none, waiting)).toEqual(['room-caption-at-door Igor'])
  expect(keys(waiting, inside)).toEqual(['room-caption-inside Igor'])
  expect(keys(inside, hand)).toEqual(['room-caption-hand Igor'])
  expect(keys(inside, none)).toEqual(['room-caption-left Igor'])
})

it('says nothing of oneself, nor of a second device of somebody who is inside', () => {
  const one = present(person('a', 'Igor', { inside: true }))
  const two = present(person('a', 'Igor', { inside: true }), person('b', 'Igor'))

  expect(keys(present(), present(person('me', 'Park', { inside: true })))).toEqual([])
  expect(keys(one, two)).toEqual([])
})

it('tells whom the interpreter speaks to', () => {
  const speaks = (speaking_to: 'host' | null): Present => ({
    interpreter: {
      state: 'inside',
      people: [person('i', 'Hana', { seat: 'interpreter', inside: true, speaking_to })],
    },
  })

  expect(keys(speaks(null), speaks('host'))).toEqual(['room-caption-speaks-to Hana'])
  expect(keys(speaks('host'), speaks(null))).toEqual(['room-caption-speaks-to-all Hana'])
})
