import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'

test('an empty environment gives the defaults of the README', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    dev: false,
  })
})

test('every setting is read', () => {
  expect(
    readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://parley:word@db.example.org:5432/parley',
      PARLEY_DATA: '/var/lib/boards',
      PUBLIC_URL: 'https://parley.example.org',
      PARLEY_SECRET: 'x'.repeat(32),
      NODE_ENV: 'development',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    databaseUrl: 'postgresql://parley:word@db.example.org:5432/parley',
    dataDir: '/var/lib/boards',
    publicUrl: new URL('https://parley.example.org'),
    secret: 'x'.repeat(32),
    dev: true,
  })
})

test('an empty value counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '' })).toEqual(readConfig({}))
})

test.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535, not "abc"'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000"'],
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1"'],
  [{ HOST: 'two words' }, 'HOST must be an address or a host name, not "two words"'],
  [{ PUBLIC_URL: 'parley.example.org' }, 'PUBLIC_URL must look like https://parley.example.org'],
  [
    { PUBLIC_URL: 'https://example.org/parley' },
    'without a path, not "https://example.org/parley"',
  ],
  [{ PUBLIC_URL: 'ftp://example.org' }, 'PUBLIC_URL must look like'],
  [{ DATABASE_URL: 'mysql://u:p@h/d' }, 'DATABASE_URL must look like postgresql://'],
  [{ PARLEY_SECRET: 'too short' }, 'PARLEY_SECRET must have at least 32 characters'],
])('%j stops the start and says why', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(words)
})

test('all wrong settings are named at once', () => {
  expect(() => readConfig({ PORT: 'x', HOST: 'a b', PARLEY_SECRET: 'y' })).toThrow(
    /PORT .*\n {2}HOST .*\n {2}PARLEY_SECRET /,
  )
})

test('values that may hold a password are not repeated', () => {
  const wrong = () =>
    readConfig({ DATABASE_URL: 'mysql://u:hunter2@h/d', PARLEY_SECRET: 'hunter3' })

  expect(wrong).toThrow()
  expect(wrong).not.toThrow(/hunter/)
})
