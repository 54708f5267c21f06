/** A board in small: nothing anybody wrote is in it, and it stays small whatever the board is. */

import { expect, test } from 'vitest'
import { exampleBoard } from '#components/home/example-board.ts'
import type { InkRecord } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { THEMES } from '#domain/exports/palette.ts'
import { thumbnailSvg } from '#domain/exports/thumbnail.ts'
import { startResvg } from '#server/exports/start-resvg.ts'
import { actor, boardWith, proposal, stance } from '#tests/support/board-builder.ts'

const { Resvg } = await startResvg()

test.each(THEMES)('the example in small is a few kilobytes of shapes, %s', (theme) => {
  const svg = thumbnailSvg(exampleBoard(), theme)
  expect(svg.length).toBeLessThan(12_000)
  expect(svg).not.toContain('<text')
  const picture = new Resvg(svg).render()
  expect([picture.width, picture.height]).toEqual([320, 200])
  expect(new Set(picture.pixels).size).toBeGreaterThan(50)
})

test('nothing anybody wrote gets into it', () => {
  const words = 'CANARY"><script>alert(1)</script>'
  const ink: InkRecord = {
    id: 'shape:a',
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    opacity: 1,
    props: { color: words, richText: words, w: words },
  }
  const doc = boardWith(
    actor('a', { name: words, code: 'CAN' }),
    proposal('p', { title: words, shortTitle: words.slice(0, 17), text: words }),
    stance('a', 'p', 'conditional', { condition: words }),
    { type: 'putInk', records: [ink] },
  )
  const svg = thumbnailSvg(readBoard(doc).board, 'light')
  expect(svg).not.toMatch(/CAN|script|alert/)
  expect(() => new Resvg(svg).render()).not.toThrow()
})

test('a board of 3,000 cards and 40 lanes stays small', () => {
  const lanes = Array.from({ length: 40 }, (_, n) => actor(`a${n}`))
  const cards = Array.from({ length: 3_000 }, (_, n) =>
    proposal(`p${n}`, {}, [-((n % 50) + 2) * 228, Math.floor(n / 50) * 90]),
  )
  const stances = Array.from({ length: 3_000 }, (_, n) =>
    stance(`a${n % 40}`, `p${n}`, n % 2 === 0 ? 'support' : 'opposed'),
  )
  const board = readBoard(boardWith(...lanes, ...cards, ...stances)).board
  expect(thumbnailSvg(board, 'light').length).toBeLessThan(20_000)
})

test('one card a mile away does not make a dot of the others', () => {
  const near = [actor('a'), actor('b'), proposal('p', {}, [-300, 0])]
  const far = proposal('q', {}, [900_000, -900_000])
  const alone = thumbnailSvg(readBoard(boardWith(...near)).board, 'light')
  const withFar = thumbnailSvg(readBoard(boardWith(...near, far)).board, 'light')
  expect(withFar).toBe(alone)
})

test('an empty board is bare floor', () => {
  expect(thumbnailSvg(readBoard(boardWith()).board, 'dark')).not.toContain('stroke')
})
