/**
 * What no row of the database can hold, in every place of every request where a text stands: it is taken without it or
 * refused, and never ends in a failure of the server.
 */

import { beforeAll, describe, expect, test } from 'vitest'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { documentedEndpoints, type Endpoint } from './api-document.ts'
import { whoMay } from './security-document.ts'
import { callEndpoint, makeWorld, type World } from './world.ts'

const { server } = serverForTests()
const ODD = ['\u0000', '\ud800'] as const

let world: World

beforeAll(async () => {
  world = await makeWorld(server.origin)
})

type Spoilt = { readonly heading: string; readonly endpoint: Endpoint }

/** One for each text in its body and query. */
function spoilt(endpoint: Endpoint, odd: string): readonly Spoilt[] {
  const { heading, body, query } = endpoint
  const bodies = body === undefined ? [] : variants(body, odd)
  const queries = [...new URLSearchParams(query)].map(([name, value]) => {
    const changed = new URLSearchParams(query)
    changed.set(name, `${value}${odd}`)
    return changed.toString()
  })
  return [
    ...bodies.map((it) => ({ heading, endpoint: { ...endpoint, body: it } })),
    ...queries.map((it) => ({ heading, endpoint: { ...endpoint, query: it } })),
  ]
}

/** The value with each of its texts spoilt in turn. */
function variants(value: unknown, odd: string): readonly unknown[] {
  if (typeof value === 'string') return [`${value}${odd}`]
  if (Array.isArray(value)) {
    return value.flatMap((entry, at) => variants(entry, odd).map((it) => value.with(at, it)))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, entry]) =>
    variants(entry, odd).map((it) => ({ ...value, [name]: it })),
  )
}

describe.each(ODD)('a text with %j in it', (odd) => {
  const cases = documentedEndpoints().flatMap((endpoint) => spoilt(endpoint, odd))

  test('is in requests to most endpoints', () => {
    expect(new Set(cases.map(({ heading }) => heading)).size).toBeGreaterThan(20)
  })

  test('ends no request in a failure', async () => {
    const failed: string[] = []
    for (const { heading, endpoint } of cases) {
      const by = whoMay(heading).includes('facilitator') ? 'facilitator' : 'delegate'
      const { status } = await callEndpoint(world, by, endpoint)
      if (status >= 500)
        failed.push(`${heading} ${JSON.stringify(endpoint.body) ?? endpoint.query}`)
    }
    expect(failed).toEqual([])
  })
})
