import { expect, test } from 'vitest'
import { makeLog } from '#server/log.ts'

function logging() {
  const lines: string[] = []
  const now = () => new Date('2026-01-02T03:04:05.678Z')
  return { lines, log: makeLog((line) => lines.push(line), now) }
}

test('an event is one line: time, level, event, fields', () => {
  const { lines, log } = logging()

  log.info('room.opened', { board: 'b1', rows: 12, empty: '' })

  expect(lines).toEqual(['2026-01-02T03:04:05.678Z info room.opened board=b1 rows=12 empty=""\n'])
})

test('values with spaces, quotes, equals signs or line ends cannot forge another field or line', () => {
  const { lines, log } = logging()

  log.warn('refused', { reason: 'a b="c"\nx', list: [1, 'two words'] })

  expect(lines).toEqual([
    '2026-01-02T03:04:05.678Z warn refused reason="a b=\\"c\\"\\nx" list="[1,\\"two words\\"]"\n',
  ])
})

test('an error is logged by its name and places, on the same line and without its words', () => {
  const { lines, log } = logging()

  log.error('failed', { error: new RangeError('out of cheese') })

  expect(lines[0]).toMatch(/ error failed error="RangeError at .*log\.test\.ts:\d+:\d+\)?.*"\n$/)
  expect(lines[0]).not.toContain('cheese')
})

test('a value that cannot be written as JSON does not throw', () => {
  const { lines, log } = logging()
  const circle: { self?: unknown } = {}
  circle.self = circle

  log.info('odd', { circle })

  expect(lines).toEqual(['2026-01-02T03:04:05.678Z info odd circle="[object Object]"\n'])
})
