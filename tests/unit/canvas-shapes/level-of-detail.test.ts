import { describe, expect, it } from 'vitest'
import { levelAt } from '#components/canvas/shapes/level-of-detail.ts'

describe('levels of detail', () => {
  it('show everything from 75 %, titles from 35 %, silhouettes below', () => {
    expect([1, 0.75, 0.74, 0.35, 0.34, 0.02].map((zoom) => levelAt(zoom))).toEqual([
      'full',
      'full',
      'short',
      'short',
      'shape',
      'shape',
    ])
  })

  it('change only when the zoom has passed a border by 4 %', () => {
    expect(levelAt(0.73, 'full')).toBe('full')
    expect(levelAt(0.71, 'full')).toBe('short')
    expect(levelAt(0.77, 'short')).toBe('short')
    expect(levelAt(0.79, 'short')).toBe('full')
    expect(levelAt(0.36, 'shape')).toBe('shape')
    expect(levelAt(0.37, 'shape')).toBe('short')
  })

  it('may jump two levels at once', () => {
    expect(levelAt(0.1, 'full')).toBe('shape')
    expect(levelAt(1, 'shape')).toBe('full')
  })
})
