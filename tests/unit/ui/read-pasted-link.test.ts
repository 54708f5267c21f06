import { describe, expect, test } from 'vitest'
import { readPastedLink } from '#components/home/read-pasted-link.ts'

const HERE = 'http://192.168.1.20:3000'
const TOKEN = 'abcDEF0123456789_-xyz'

describe('readPastedLink', () => {
  test.each([
    ['a whole link', `${HERE}/join#${TOKEN}`],
    ['a link with blanks around it', `  ${HERE}/join#${TOKEN}\n`],
    ['a link without its scheme', `192.168.1.20:3000/join#${TOKEN}`],
    ['the path of a link', `/join#${TOKEN}`],
    ['a bare token', TOKEN],
  ])('takes %s', (_, pasted) => {
    expect(readPastedLink(pasted, HERE)).toEqual({ kind: 'join', token: TOKEN })
  })

  test('takes the address of a board, which leads in those who are in it', () => {
    expect(readPastedLink(`${HERE}/b/k3Jx_9-a`, HERE)).toEqual({
      kind: 'board',
      path: '/b/k3Jx_9-a',
    })
  })

  test('names another host instead of following it', () => {
    expect(readPastedLink(`https://parley.example.org/join#${TOKEN}`, HERE)).toEqual({
      kind: 'elsewhere',
      host: 'parley.example.org',
    })
  })

  test.each([
    '',
    'hello',
    'https://example.org/',
    `${HERE}/join`,
    `${HERE}/b/`,
    `${HERE}/b/../api/boards`,
    'javascript:alert(1)',
    'http://[',
  ])('does not take %j for a link', (pasted) => {
    expect(readPastedLink(pasted, HERE)).toEqual({ kind: 'unclear' })
  })
})
