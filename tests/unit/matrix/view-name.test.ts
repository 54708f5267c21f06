import { describe, expect, it } from 'vitest'
import { VIEWS, viewAt, viewPath } from '#components/board/view-name.ts'

describe('the views of a board', () => {
  it('are where their addresses say, and nowhere else', () => {
    for (const { name } of VIEWS) expect(viewAt(viewPath('/b/b-1', name))).toBe(name)
    expect(viewPath('/b/b-1', 'board')).toBe('/b/b-1')
    expect(viewPath('/b/b-1', 'matrix')).toBe('/b/b-1/matrix')
    expect(viewAt('/b/matrix')).toBe('board')
    expect(viewAt('/b/b-1/elsewhere')).toBe('board')
  })
})
