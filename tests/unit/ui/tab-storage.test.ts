import { afterEach, expect, it, vi } from 'vitest'
import { takeToken } from '#components/join/join-token.ts'
import { forgetInTab, keepInTab, readInTab } from '#components/ui/tab-storage.ts'

afterEach(() => vi.unstubAllGlobals())

function storage(setItem: (key: string, words: string) => void, kept = new Map<string, string>()) {
  return {
    setItem,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  }
}

const full = storage(() => {
  throw new DOMException('full', 'QuotaExceededError')
})
const forbidden = () => {
  throw new DOMException('forbidden', 'SecurityError')
}

it.each([
  ['is full', { sessionStorage: full }],
  ['may not be used', Object.defineProperty({}, 'sessionStorage', { get: forbidden })],
])('keeps what it is given as long as the page lasts when storage %s', (_, window) => {
  vi.stubGlobal('window', window)
  keepInTab('a', 'words')

  expect(readInTab('a')).toBe('words')
  forgetInTab('a')
  expect(readInTab('a')).toBeUndefined()
})

it('lets people in by a link although nothing can be stored', () => {
  const replaced: string[] = []
  vi.stubGlobal('window', {
    sessionStorage: full,
    location: { hash: '#token', pathname: '/join' },
    history: {
      state: null,
      replaceState: (_: unknown, __: string, to: string) => replaced.push(to),
    },
  })

  expect(takeToken()).toBe('token')
  expect(replaced).toEqual(['/join'])
})
