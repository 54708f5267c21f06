import { expect, test } from 'vitest'
import { z } from 'zod'
import { readBody } from '#server/http/read-body.ts'

const SHAPE = z.strictObject({ title: z.string() })

function bodyOf(body: BodyInit | null, type: string | null = 'application/json'): Promise<unknown> {
  const request = new Request('http://a/', {
    method: 'POST',
    body,
    ...(type === null ? {} : { headers: { 'content-type': type } }),
  })
  if (type === null) request.headers.delete('content-type')
  return readBody(request, SHAPE)
}

test('JSON of the right shape is read, in any spelling of its type', async () => {
  expect(await bodyOf('{"title":"Tälks"}')).toEqual({ title: 'Tälks' })
  expect(await bodyOf('{"title":"T"}', 'Application/JSON; charset=utf-8')).toEqual({ title: 'T' })
})

test.each([
  [null],
  ['text/plain'],
  ['application/x-www-form-urlencoded'],
  ['multipart/form-data'],
  ['application/jsonp'],
])('a body sent as %s is refused, because forms of other sites can send that', async (type) => {
  await expect(bodyOf('{"title":"T"}', type)).rejects.toMatchObject({
    code: 'unsupported_media_type',
  })
})

test.each([
  [''],
  ['{'],
  ['null'],
  ['[]'],
  ['{"title":1}'],
  ['{"title":"T","x":1}'],
  ['{"__proto__":{"title":"T"}}'],
])('the body %j is refused', async (body) => {
  await expect(bodyOf(body)).rejects.toMatchObject({ code: 'bad_request' })
})

test('no body at all is refused', async () => {
  await expect(bodyOf(null)).rejects.toMatchObject({ code: 'bad_request' })
})

test('reading stops at 16 KiB, whatever the length claimed', async () => {
  let pulled = 0
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(4096).fill(32))
    },
  })
  const request = new Request('http://a/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/json', 'content-length': '10' },
    duplex: 'half',
  } as RequestInit)
  await expect(readBody(request, SHAPE)).rejects.toMatchObject({ code: 'too_large' })
  expect(pulled).toBeLessThan(10)
})

test('a refusal names the field and not what was in it', async () => {
  await expect(bodyOf('{"title":{"secret":1}}')).rejects.toThrow(/^title: (?!.*secret)/)
})
