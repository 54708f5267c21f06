import { expect, it } from 'vitest'
import { cleanComment, textParts } from '#domain/comments/comment-text.ts'

const shown = (text: string, names: readonly string[] = []) =>
  textParts(text, names).map((part) => (part.is === 'words' ? part.text : [part.is, part.text]))

it('makes links of http, https and mailto, without the sign that ends the sentence', () => {
  expect(
    shown(
      'See https://example.org/a?b=1, or (http://example.org/x_(y)). Write mailto:ann@example.org!',
    ),
  ).toEqual([
    'See ',
    ['link', 'https://example.org/a?b=1'],
    ', or (',
    ['link', 'http://example.org/x_(y)'],
    '). Write ',
    ['link', 'mailto:ann@example.org'],
    '!',
  ])
})

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org',
  '//example.org',
  'https://',
  'https:// example.org',
  '<a href="x">',
])('leaves %s as words', (text) => {
  expect(shown(text)).toEqual([text])
})

it('shows the address that a link leads to, whatever stands in it', () => {
  const [part] = textParts('https://example.org/"onmouseover=alert(1)', [])
  expect(part).toEqual({
    is: 'link',
    text: 'https://example.org/',
    href: 'https://example.org/',
  })
})

it('marks those who are mentioned, the longer name first, and nobody else', () => {
  expect(shown('@Ann Lee and @Ann: ask @Ben.', ['Ann', 'Ann Lee'])).toEqual([
    ['mention', '@Ann Lee'],
    ' and ',
    ['mention', '@Ann'],
    ': ask @Ben.',
  ])
})

it('loses nothing of a text', () => {
  const text = 'a @Ann https://x.org/@Ann, @Ann\n\n@ https://y.org'
  expect(
    textParts(text, ['Ann'])
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

it('keeps lines, and leaves out controls and marks that turn the direction of text', () => {
  expect(cleanComment(' a\u0000b\r\nc\u202Ed\u2066 ')).toBe('ab\ncd')
})
