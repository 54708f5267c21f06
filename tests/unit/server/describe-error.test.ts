import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { describeError } from '#server/describe-error.ts'

const SECRET = 'Wombat'

/** As the driver makes them of Postgres's answers. */
function fromPostgres(code: string, message: string): Error {
  return Object.assign(new Error(message), { name: 'error', code })
}

test('the system says where it failed', async () => {
  const error = await new Promise<Error>((resolve) => connect(1, '127.0.0.1').on('error', resolve))
  expect(describeError(error)).toBe('connect ECONNREFUSED 127.0.0.1:1')
})

test.each([
  ['53100', 'could not extend file "base/5/16": No space left on device'],
  ['57P01', 'terminating connection due to administrator command'],
  ['28P01', 'password authentication failed for user "parley"'],
  ['08006', 'connection failure'],
])('Postgres speaks of itself under %s, and is repeated', (code, message) => {
  expect(describeError(fromPostgres(code, message))).toBe(`${code} ${message}`)
})

test.each(['22P02', '23505', 'P0001', '42601', ''])(
  'what Postgres says of data, under %j, is not repeated',
  (code) => {
    const described = describeError(fromPostgres(code, `invalid input: "${SECRET}"`))
    expect(described).toMatch(code === '' ? /^error at / : new RegExp(`^error ${code} at `))
    expect(described).not.toContain(SECRET)
  },
)

test('the driver’s own words are repeated, and nothing that merely begins like them', () => {
  expect(describeError(new Error('Connection terminated unexpectedly'))).toBe(
    'Connection terminated unexpectedly',
  )
  expect(describeError(new Error(`Connection terminated ${SECRET}`))).not.toContain(SECRET)
})

test('an error of anybody else is its name, its code and its places', () => {
  const parse = () => JSON.parse(`{"title": ${SECRET}`)
  expect(parse).toThrow(SECRET)
  const thrown = thrownBy(parse)
  expect(describeError(thrown)).toMatch(/^SyntaxError at JSON\.parse|^SyntaxError at parse/)
  expect(describeError(thrown)).not.toContain(SECRET)
})

test('a message with lines that look like places is not taken for them', () => {
  const forged = new Error(`x\n    at ${SECRET} (/a.ts:1:1)\n    at ${SECRET} (/b.ts:1:1)`)
  expect(describeError(forged)).toMatch(/^Error at /)
  expect(describeError(forged)).not.toContain(SECRET)
})

test('causes are told likewise, and circles of them end', () => {
  const cause = fromPostgres('53300', 'sorry, too many clients already')
  expect(describeError(new Error(SECRET, { cause }))).toMatch(
    /^Error at .* \(53300 sorry, too many clients already\)$/,
  )
  const kind = { kind: 'DatabaseNotReachable', title: SECRET }
  expect(describeError(new Error(SECRET, { cause: kind }))).toMatch(/ \(DatabaseNotReachable\)$/)
  const circle = new Error(SECRET)
  circle.cause = circle
  expect(describeError(circle)).not.toContain(SECRET)
})

test('what is no error at all is told by its type', () => {
  expect(
    [SECRET, 7, null, undefined, { kind: `${SECRET} ${SECRET}` }].map((it) => describeError(it)),
  ).toEqual(['string', 'number', 'object', 'undefined', 'object'])
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    // The one that was asked for.
    return error
  }
  throw new Error('Nothing was thrown.')
}
