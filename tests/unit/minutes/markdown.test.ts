/** Words that people wrote, put into Markdown and read again. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plain } from '#domain/minutes/markdown.ts'
import { parseMarkdown } from '#domain/minutes/parse-markdown.ts'

/** What one paragraph of nothing but words says; undefined where anything else came of them. */
function wordsIn(markdown: string): string | undefined {
  const [block, ...more] = parseMarkdown(markdown)
  if (block?.kind !== 'paragraph' || more.length > 0) return undefined
  const words = block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : undefined))
  return words.includes(undefined) ? undefined : words.join('')
}

it('stay words, whatever marks are among them and however many', () => {
  const unit = fc.constantFrom(...'a1 _*`~[]()<>|\\#+-=.!&;"“'.split(''))
  const text = fc.tuple(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 1, max: 20 }))
  fc.assert(
    fc.property(text, ([once, times]) => {
      const line = `a${once.repeat(times)}`.replace(/\s+/g, ' ').trim()
      expect(wordsIn(plain(line))).toBe(line)
    }),
  )
})

it('leaves an underscore within a word alone, unless there are so many that nobody wrote them', () => {
  expect(plain('snake_case')).toBe('snake_case')
  expect(plain('a_'.repeat(60))).toBe('a\\_'.repeat(60))
})
