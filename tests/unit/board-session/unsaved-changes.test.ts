import { describe, expect, it } from 'vitest'
import { UnsavedChanges } from '#components/board/unsaved-changes.ts'

describe('[S9] the count of unsaved changes', () => {
  it('is nothing at first', () => {
    const unsaved = new UnsavedChanges()
    expect([unsaved.count, unsaved.since, unsaved.allDurable]).toEqual([0, undefined, true])
  })

  it('keeps a change until its own frame is confirmed', () => {
    const unsaved = new UnsavedChanges()
    unsaved.made(100)
    unsaved.sent('change', 101)
    unsaved.made(200)
    unsaved.sent('change', 201)
    unsaved.confirmed(1)
    expect([unsaved.count, unsaved.since, unsaved.allDurable]).toEqual([1, 200, false])
    unsaved.confirmed(2)
    expect([unsaved.count, unsaved.since, unsaved.allDurable]).toEqual([0, undefined, true])
  })

  it('counts an answer without changes as a frame, as the server does', () => {
    const unsaved = new UnsavedChanges()
    unsaved.sent('answer', 10)
    unsaved.made(20)
    unsaved.sent('change', 20)
    unsaved.confirmed(1)
    expect([unsaved.count, unsaved.allDurable]).toEqual([1, false])
    unsaved.confirmed(2)
    expect([unsaved.count, unsaved.allDurable]).toEqual([0, true])
  })

  it('makes the unconfirmed unsent when the line is lost, and an answer carries them all', () => {
    const unsaved = new UnsavedChanges()
    unsaved.made(100)
    unsaved.sent('change', 100)
    unsaved.lost()
    unsaved.made(300)
    expect([unsaved.count, unsaved.since]).toEqual([2, 100])
    unsaved.sent('answer', 400)
    expect(unsaved.allDurable).toBe(false)
    unsaved.confirmed(1)
    expect([unsaved.count, unsaved.allDurable]).toEqual([0, true])
  })

  it('does not take a change made just after reconnecting for those made before', () => {
    const unsaved = new UnsavedChanges()
    unsaved.made(100)
    unsaved.lost()
    unsaved.made(200)
    unsaved.sent('change', 200)
    unsaved.confirmed(1)
    expect([unsaved.count, unsaved.allDurable]).toEqual([1, false])
    unsaved.sent('answer', 210)
    unsaved.confirmed(2)
    expect(unsaved.allDurable).toBe(true)
  })
})
