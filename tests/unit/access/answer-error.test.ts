import { expect, test } from 'vitest'
import { DomainError, ERROR_STATUS, type ErrorCode } from '#domain/access/domain-error.ts'
import { answerError } from '#server/http/answer-error.ts'
import { makeLog } from '#server/log.ts'

function answerTo(error: unknown): { answer: Response; lines: readonly string[] } {
  const lines: string[] = []
  const log = makeLog((line) => lines.push(line))
  return { answer: answerError(error, log, 'join'), lines }
}

test.each(Object.entries(ERROR_STATUS))(
  '%s is answered with %i and its code',
  async (code, status) => {
    const { answer } = answerTo(new DomainError(code as ErrorCode, 'words'))
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error: { code, message: 'words' } })
  },
)

test('a refusal from the other bundle, with a class of its own, is understood', async () => {
  const foreign = Object.assign(new Error('gone'), { name: 'DomainError', code: 'not_found' })
  const { answer } = answerTo(foreign)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ error: { code: 'not_found', message: 'gone' } })
})

test('a refusal can say since when it holds', async () => {
  const at = new Date('2026-11-23T10:00:00Z')
  const { answer } = answerTo(new DomainError('link_revoked', 'words', { at }))
  expect(await answer.json()).toEqual({
    error: { code: 'link_revoked', message: 'words', at: '2026-11-23T10:00:00.000Z' },
  })
})

test('what nobody foresaw tells the caller nothing and the log no contents', async () => {
  const { answer, lines } = answerTo(new TypeError('secret words of a board'))
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('http.failed route=join code=internal error="TypeError')
  expect(lines[0]).not.toContain('secret')
})

test('a code that is not on the list is a fault of ours', () => {
  const odd = Object.assign(new Error('x'), { name: 'DomainError', code: 'toString' })
  expect(answerTo(odd).answer.status).toBe(500)
})
