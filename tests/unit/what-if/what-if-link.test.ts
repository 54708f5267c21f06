import { describe, expect, it } from 'vitest'
import {
  MAX_FRAGMENT,
  readWhatIfFragment,
  whatIfFragment,
} from '#components/what-if/what-if-link.ts'
import type { GhostMove } from '#domain/board/what-if/ghost-move.ts'
import { MAX_WHAT_IF_NAME } from '#domain/board/what-if/shared-what-if.ts'
import { id } from '#tests/support/board-builder.ts'

function move(proposalId: string, words: GhostMove['words'] = {}): GhostMove {
  return {
    actorId: id('russia'),
    proposalId: id(proposalId),
    stance: 'support',
    from: 'red_line',
    words,
  }
}

describe('a link to a what-if', () => {
  it('[W9] holds it behind the #, words in any script included', () => {
    const content = {
      name: 'Обмін',
      moves: [move('troops', { condition: 'якщо — лише тил' }), move('arms')],
    }
    const fragment = whatIfFragment(content) ?? ''
    expect(fragment).toMatch(/^#what-if=[\w-]+$/u)
    expect(readWhatIfFragment(fragment)).toEqual(content)
  })

  it('[W9] is not made where it would be too long, nor read', () => {
    const moves = [move('troops', { condition: 'x'.repeat(MAX_FRAGMENT) })]
    expect(whatIfFragment({ name: 'Long', moves })).toBeUndefined()
    expect(readWhatIfFragment(`#what-if=${'A'.repeat(MAX_FRAGMENT)}`)).toBeUndefined()
  })

  it('[W9] holds nothing where it is cut off, mistyped, or something else', () => {
    const fragment = whatIfFragment({ name: 'Swap', moves: [move('troops')] }) ?? ''
    for (const hash of [
      '',
      '#',
      '#what-if=',
      '#what-if=%%%',
      '#other=x',
      fragment.slice(0, -9),
      fragment.replace('#what-if=', '#what-if=_'),
    ]) {
      expect(readWhatIfFragment(hash), hash).toBeUndefined()
    }
  })

  it('[W9] leaves out what cannot stand on a board, and keeps the rest', () => {
    const forged = [
      'n'.repeat(400),
      ['russia', 'troops', 0, 5, { condition: 'ok', evidence: 'gossip', __proto__: 1, other: 2 }],
      ['__proto__', 'troops', 0, 5],
      ['russia', 'arms', 99, 5],
      'rubbish',
    ]
    const text = btoa(JSON.stringify(forged))
      .replace(/\+/gu, '-')
      .replace(/\//gu, '_')
      .replace(/=+$/u, '')
    expect(readWhatIfFragment(`#what-if=${text}`)).toEqual({
      name: 'n'.repeat(MAX_WHAT_IF_NAME),
      moves: [{ ...move('troops', { condition: 'ok' }), from: 'unknown' }],
    })
  })
})
