import { expect, it } from 'vitest'
import { tellOfReaders } from '#components/notes/tell-of-readers.ts'

const SEAT = { boardId: 'b1', actorId: 'a1', personId: 'del' }
const at = (minute: number) => `2026-11-23T10:0${minute}:00.000Z`
const reader = (personId: string, minute: number, more: object = {}) => ({
  ...{ personId, name: personId, since: at(minute), isReading: true },
  ...more,
})

it('who took a seat since one looked last is told once, gone again or not; oneself and the first visit are not', () => {
  const held = new Map<string, string>()
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, words: string) => void held.set(key, words),
    removeItem: () => {},
  }
  const told: string[] = []
  const seat = { seat: SEAT, actorName: 'Ukraine', storage }
  const look = (...readers: Parameters<typeof tellOfReaders>[0]) =>
    tellOfReaders(readers, { ...seat, notify: ({ text }) => told.push(text) })
  look(reader('Dot', 1), reader('del', 0))
  expect(told).toEqual([])
  const ghost = reader('g', 3, { name: null, isReading: false })
  for (let times = 0; times < 2; times += 1) {
    look(reader('del', 4), ghost, reader('Ann', 2), reader('Dot', 1))
  }
  expect(told).toEqual([
    'Somebody who is no longer here was a delegate of Ukraine for a time and could read Our notes.',
    'Ann is a delegate of Ukraine now and can read Our notes.',
  ])
})
