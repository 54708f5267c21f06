import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asAttachment, safeName } from '#server/http/as-attachment.ts'

it.each([
  ['Talks', 'Talks'],
  ['a/b\\c:d"e', 'a b c d e'],
  ['../../etc/passwd', 'etc passwd'],
  ['.hidden.', 'hidden'],
  ['...', 'board'],
  ['CON', 'CON board'],
  ['com1.talks', 'com1.talks board'],
  ['fdp\u202Egvs', 'fdp gvs'],
  ['a\u200Bb\uFEFF', 'a b'],
  ['x'.repeat(300), 'x'.repeat(120)],
  ['島'.repeat(200), '島'.repeat(60)],
])('calls the file of %j %j', (title, name) => {
  expect(safeName(title)).toBe(name)
})

it('is one header that every disk can keep, whatever the title', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('\ud800', '.', '🙂', '"', '\r\n', 'e\u0301', ' '),
      maxLength: 300,
    }),
  )
  fc.assert(
    fc.property(title, (words) => {
      const header = asAttachment(words, 'json')['content-disposition']
      expect(header).toMatch(
        /^attachment; filename="[ -~]+\.json"; filename\*=UTF-8''[!-~]+\.json$/,
      )
      expect(header.split('"')).toHaveLength(3)
      expect(Buffer.byteLength(`${safeName(words)}.json`)).toBeLessThan(200)
    }),
  )
})
