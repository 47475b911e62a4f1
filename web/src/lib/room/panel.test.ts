import { describe, expect, it } from 'vitest'
import type { DoorHead } from './frames'
import { panelsOf } from './panel'

const at = (seat: string, isSignedIn = true) =>
  panelsOf({ seat, brief: {} } as unknown as DoorHead, isSignedIn)

describe('beside the pictures', () => {
  it('companies have the notes, interpreters the glossary as well', () => {
    expect(at('host')).toEqual(['brief', 'notes'])
    expect(at('guest', false)).toEqual(['brief', 'notes'])
    expect(at('interpreter')).toEqual(['brief', 'notes', 'terms'])
  })

  it('somebody let in by a knock has no glossary, and who runs the day no notes', () => {
    expect(at('interpreter', false)).toEqual(['brief', 'notes'])
    expect(at('organizer')).toEqual(['brief', 'terms'])
  })
})
