import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { NO_PROXIES } from '#server/http/trusted-proxies.ts'
import { DEFAULT_LIMITS, limitVariable } from '#server/sync/sync-limits.ts'

test('an empty environment gives the defaults of the README', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    dev: false,
    trustedProxies: NO_PROXIES,
    limits: {},
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
      METRICS_TOKEN: 'y'.repeat(16),
      NODE_ENV: 'development',
      TRUSTED_PROXIES: '2',
      SYNC_MESSAGE_BYTES: '2097152',
      SYNC_SOCKETS_PER_ADDRESS: '20000',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    databaseUrl: 'postgresql://parley:word@db.example.org:5432/parley',
    dataDir: '/var/lib/boards',
    publicUrl: new URL('https://parley.example.org'),
    secret: 'x'.repeat(32),
    metricsToken: 'y'.repeat(16),
    dev: true,
    trustedProxies: { by: 'hops', hops: 2 },
    limits: { messageBytes: 2_097_152, socketsPerAddress: 20_000 },
  })
})

test('[S5] every limit can be set by a variable of its own, which the README names with its default', () => {
  const readme = readFileSync('README.md', 'utf8')
  const rows = readme.matchAll(/^\| `(SYNC_\w+)` \| ([\d,]+) \|/gm)
  const documented = [...rows].map(([, name, value = '']) => [
    name,
    Number(value.replaceAll(',', '')),
  ])
  const limits = Object.entries(DEFAULT_LIMITS)
  expect(documented.toSorted()).toEqual(
    limits.map(([name, value]) => [limitVariable(name), value]).toSorted(),
  )
  for (const [name] of limits)
    expect(readConfig({ [limitVariable(name)]: '7' }).limits).toEqual({ [name]: 7 })
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
  [
    { SYNC_MESSAGE_BYTES: '1MB' },
    'SYNC_MESSAGE_BYTES must be a whole number from 1 to 2147483647, not "1MB"',
  ],
  [{ SYNC_BACKLOG_BYTES: '0' }, 'SYNC_BACKLOG_BYTES must be a whole number from 1 to'],
  [{ SYNC_IDLE_MS: '2147483648' }, 'SYNC_IDLE_MS must be a whole number from 1 to'],
  [
    { TRUSTED_PROXIES: 'nginx' },
    'TRUSTED_PROXIES must be how many proxies stand in front (0 to 9), or their addresses',
  ],
  [
    { EXPORT_FONT: '/nowhere.ttf' },
    'EXPORT_FONT must be the path of a font file (.ttf, .otf or .ttc) that can be read, not "/nowhere.ttf"',
  ],
  [{ METRICS_TOKEN: 'too short' }, 'METRICS_TOKEN must have at least 16 characters'],
  [{ PARLEY_SECRET: 'too short' }, 'PARLEY_SECRET must have at least 32 characters'],
])('%j stops the start and says why', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(words)
})

test('all wrong settings are named at once', () => {
  expect(() => readConfig({ PORT: 'x', HOST: 'a b', SYNC_IDLE_MS: '-1' })).toThrow(
    /PORT .*\n {2}HOST .*\n {2}SYNC_IDLE_MS /,
  )
})

test('values that may hold a password are not repeated', () => {
  const wrong = () =>
    readConfig({
      DATABASE_URL: 'mysql://u:hunter2@h/d',
      PARLEY_SECRET: 'hunter3',
      METRICS_TOKEN: 'hunter4',
    })

  expect(wrong).toThrow()
  expect(wrong).not.toThrow(/hunter/)
})
