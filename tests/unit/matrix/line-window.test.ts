import { describe, expect, it } from 'vitest'
import {
  ISSUE_HEIGHT,
  lineTops,
  ROW_HEIGHT,
  type Stretch,
  stretchesAt,
} from '#components/matrix/line-window.ts'
import type { TableLine } from '#domain/matrix/matrix-table.ts'

const ROW = { kind: 'proposal' } as TableLine
const ISSUE = { kind: 'issue', count: 1 } as TableLine
const HEIGHT = 800

const heightOf = (stretches: readonly Stretch[], lines: readonly TableLine[]): number =>
  stretches.reduce((sum, stretch) => {
    if (stretch.kind === 'room') return sum + stretch.height
    return sum + (lines[stretch.index]?.kind === 'issue' ? ISSUE_HEIGHT : ROW_HEIGHT)
  }, 0)
const drawn = (stretches: readonly Stretch[]): readonly number[] =>
  stretches.flatMap((stretch) => (stretch.kind === 'line' ? [stretch.index] : []))

describe('the lines drawn of a long table', () => {
  const lines = Array.from({ length: 220 }, (_, index) => (index % 11 === 0 ? ISSUE : ROW))
  const tops = lineTops(lines)
  const total = tops.at(-1) ?? 0

  it('cover what is in sight wherever one has scrolled to, and together with their room are as high as all', () => {
    for (let top = 0; top <= total; top += 37) {
      const stretches = stretchesAt(tops, { top, height: HEIGHT, pinned: undefined })
      const shown = drawn(stretches)
      for (const [index, lineTop] of tops.slice(0, -1).entries()) {
        const isInSight = lineTop < top + HEIGHT && (tops[index + 1] ?? 0) > top
        if (isInSight) expect(shown).toContain(index)
      }
      expect(heightOf(stretches, lines)).toBe(total)
      expect(shown.length).toBeLessThan(45)
    }
  })

  it('have the line with the keyboard among them, once, wherever it is', () => {
    for (const pinned of [0, 1, 20, 100, 219]) {
      for (const top of [0, 4_000, total - HEIGHT]) {
        const stretches = stretchesAt(tops, { top, height: HEIGHT, pinned })
        expect(drawn(stretches).filter((index) => index === pinned)).toHaveLength(1)
        expect(drawn(stretches)).toEqual([...drawn(stretches)].sort((a, b) => a - b))
        expect(heightOf(stretches, lines)).toBe(total)
      }
    }
  })

  it('are none where there are none, and a line that is gone is not drawn', () => {
    expect(stretchesAt([0], { top: 0, height: HEIGHT, pinned: 3 })).toEqual([])
  })
})
