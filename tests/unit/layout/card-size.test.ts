import { describe, expect, it } from 'vitest'
import { cardHeight, cardTitleLines } from '#domain/layout/card-size.ts'
import { issueHeadingHeight, issueHeadingLines } from '#domain/layout/issue-heading-size.ts'
import { lineCount, textWidth } from '#domain/layout/text-lines.ts'

describe('card size', () => {
  it('gives a title the lines it wraps to, three at most', () => {
    expect(cardTitleLines('Three-way summit')).toBe(1)
    expect(cardTitleLines('Face-to-face Zelenskiy–Putin meeting')).toBe(2)
    expect(cardTitleLines('Security guarantees for Ukraine with U.S. participation')).toBe(3)
    expect(cardTitleLines('word '.repeat(200))).toBe(3)
  })

  it('keeps one line for a title that is empty or all spaces', () => {
    expect(cardTitleLines('')).toBe(1)
    expect(cardHeight('   ')).toBe(cardHeight('Peace'))
  })

  it('grows by one line at a time', () => {
    const one = cardHeight('Three-way summit')
    expect(cardHeight('European troop contingent in Ukraine') - one).toBe(19)
  })

  it('breaks a word that no line can hold', () => {
    expect(cardTitleLines('x'.repeat(60))).toBe(3)
    expect(cardTitleLines('Ж'.repeat(25))).toBe(2)
  })

  it('takes letters without a table to be wide', () => {
    expect(textWidth('交', { face: 'text', size: 10 })).toBeGreaterThanOrEqual(10)
  })
})

describe('lines of a text', () => {
  const box = { face: 'text', size: 10, width: 30 } as const

  it('breaks at spaces and after a hyphen before a letter, never before a number', () => {
    expect(lineCount('aaaa bbbb', box)).toBe(2)
    expect(lineCount('aaaa-bbbb', box)).toBe(2)
    expect(lineCount('aa b', box)).toBe(1)
  })

  it('lets spaces hang at the end of a line instead of taking a line of their own', () => {
    expect(lineCount('aaaaa      ', box)).toBe(1)
    expect(lineCount('aaaaa      b', box)).toBe(2)
  })
})

describe('issue heading size', () => {
  it('counts name and question apart and leaves out an absent question', () => {
    expect(issueHeadingLines('U.S. military role', 'Troops, air support, or none?')).toEqual({
      title: 1,
      question: 1,
    })
    expect(issueHeadingLines('U.S. military role', '')).toEqual({ title: 1, question: 0 })
    expect(issueHeadingHeight('U.S. military role', '')).toBe(16)
  })
})
