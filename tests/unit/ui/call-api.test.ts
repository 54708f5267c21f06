import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { callApi } from '#components/http/call-api.ts'

type Seen = { method: string | undefined; type: string | undefined; body: string }

let server: Server
let origin: string
let answer: (response: ServerResponse) => void
let seen: Seen

beforeEach(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, headers } = request
    seen = { method, type: headers['content-type'], body: Buffer.concat(chunks).toString() }
    answer(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const NAMED = z.object({ name: z.string() })

describe('callApi', () => {
  test('sends JSON and returns the parsed answer', async () => {
    answer = (response) => response.end('{"name":"Anna","more":1}')
    const call = { path: `${origin}/a`, method: 'POST', body: { x: 1 }, schema: NAMED } as const
    expect(await callApi(call)).toEqual({ ok: true, value: { name: 'Anna' } })
    expect(seen).toEqual({ method: 'POST', type: 'application/json', body: '{"x":1}' })
  })

  test('returns a refusal’s code, and since when', async () => {
    answer = (response) => {
      response.statusCode = 410
      response.end(
        '{"error":{"code":"link_revoked","message":"-","at":"2026-11-23T13:50:00.000Z"}}',
      )
    }
    expect(await callApi({ path: origin, schema: NAMED })).toEqual({
      ok: false,
      refusal: { code: 'link_revoked', at: '2026-11-23T13:50:00.000Z' },
    })
  })

  test('takes an answer without a body for one, where nothing is read of it', async () => {
    answer = (response) => {
      response.statusCode = 204
      response.end()
    }
    const call = { path: origin, method: 'DELETE', schema: z.unknown() } as const
    expect(await callApi(call)).toEqual({ ok: true, value: undefined })
  })

  test('does not believe an answer of another shape', async () => {
    answer = (response) => response.end('{"name":7}')
    expect(await callApi({ path: origin, schema: NAMED })).toEqual({
      ok: false,
      refusal: { code: 'internal' },
    })
  })

  test.each([
    [502, '<h1>Bad gateway</h1>', 'unreachable'],
    [500, '<h1>Oops</h1>', 'internal'],
    [418, '{"error":{"code":"toString","message":"-"}}', 'internal'],
  ])('reads a %i that is not in our words as %3$s', async (status, body, code) => {
    answer = (response) => {
      response.statusCode = status
      response.end(body)
    }
    expect(await callApi({ path: origin, schema: NAMED })).toEqual({
      ok: false,
      refusal: { code },
    })
  })

  test('says unreachable when nobody answers or the line is cut', async () => {
    answer = (response) => response.socket?.destroy()
    expect(await callApi({ path: origin, schema: NAMED })).toEqual({
      ok: false,
      refusal: { code: 'unreachable' },
    })
  })

  test('rejects when its asker has gone', async () => {
    answer = () => {}
    const control = new AbortController()
    const call = callApi({ path: origin, schema: NAMED, signal: control.signal })
    control.abort()
    await expect(call).rejects.toThrow()
  })
})
