import { expect, test } from 'vitest'
import { isUnreachable } from '#server/http/is-unreachable.ts'

function errorWith(fields: object, message = 'x'): Error {
  return Object.assign(new Error(message), fields)
}

test.each([
  ['a refused connection', errorWith({ code: 'ECONNREFUSED' })],
  ['what Prisma says of it', errorWith({ name: 'PrismaClientKnownRequestError', code: 'P1001' })],
  ['no free connection', errorWith({ code: 'P2024' })],
  ['a server that is shutting down', errorWith({ code: '57P01' })],
  ['a broken connection', errorWith({}, 'Connection terminated unexpectedly')],
  ['an answer that does not come', errorWith({}, 'Query read timeout')],
  [
    'a cause within a cause',
    errorWith({ cause: errorWith({ cause: { kind: 'ConnectionClosed' } }) }),
  ],
  [
    'a driver’s error within Prisma’s',
    errorWith({
      code: 'P2010',
      meta: { driverAdapterError: errorWith({ cause: { originalCode: '08006' } }) },
    }),
  ],
])('%s is a database out of reach', (_, error) => {
  expect(isUnreachable(error)).toBe(true)
})

test.each([
  ['a missing row', errorWith({ code: 'P2025' })],
  ['a broken constraint', errorWith({ code: 'P2002' })],
  ['a wrong query', errorWith({ code: '42601' })],
  ['any other error', new Error('connection to the theme lost')],
  ['a string', 'ECONNREFUSED'],
  ['nothing', undefined],
])('%s is not', (_, error) => {
  expect(isUnreachable(error)).toBe(false)
})

test('errors that cause each other come to an end', () => {
  const chicken = errorWith({})
  const egg = errorWith({ cause: chicken })
  chicken.cause = egg
  expect(isUnreachable(egg)).toBe(false)
})
