/** Asks the server for a file, hears how far it is, and gathers its bytes. The stream's form: docs/api.md. */

import { z } from 'zod'
import { type Answer, type Refusal, refusalIn } from '../http/call-api.ts'

export type MadeFile = { readonly name: string; readonly blob: Blob }

/** 0 to 1 while it is made, then while it comes; undefined while it waits for others. */
export type Share = number | undefined

export type FileCall = {
  readonly path: string
  readonly wish: object
  /** Aborted, the server gives the file up. */
  readonly signal: AbortSignal
  readonly onShare: (share: Share) => void
}

const TYPE = 'application/x-parley-progress'
/** The last part of the way is the bytes'. */
const MADE = 0.9

const LINE = z.union([
  z.object({ done: z.number(), of: z.number().positive() }),
  z.object({ name: z.string(), type: z.string(), bytes: z.number() }),
  z.object({ error: z.object({ code: z.string() }) }),
])
type Header = { readonly name: string; readonly type: string; readonly bytes: number }

/** Never rejects, save when `signal` is aborted. */
export async function fetchFile(call: FileCall): Promise<Answer<MadeFile>> {
  try {
    const response = await fetch(call.path, {
      method: 'POST',
      cache: 'no-store',
      headers: { accept: TYPE, 'content-type': 'application/json' },
      body: JSON.stringify(call.wish),
      signal: call.signal,
    })
    if (!response.ok || !response.body) return { ok: false, refusal: await refusalIn(response) }
    return await readFile(response.body.getReader(), call)
  } catch (cause) {
    if (call.signal.aborted) throw cause
    return { ok: false, refusal: { code: 'unreachable' } }
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>

async function readFile(reader: Reader, { onShare }: FileCall): Promise<Answer<MadeFile>> {
  for await (const { line, rest } of linesOf(reader)) {
    if ('error' in line) return { ok: false, refusal: refusalOf(line.error.code) }
    if ('name' in line) return gathered(reader, line, rest(), onShare)
    onShare(line.done === 0 ? undefined : MADE * Math.min(1, line.done / line.of))
  }
  return { ok: false, refusal: { code: 'unreachable' } }
}

type Line = { readonly line: z.infer<typeof LINE>; readonly rest: () => Uint8Array<ArrayBuffer> }

/** Each with what has come behind it; that of the last is the beginning of the file. */
async function* linesOf(reader: Reader): AsyncGenerator<Line> {
  let waiting = new Uint8Array()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    waiting = joined(waiting, value)
    for (let end = waiting.indexOf(NEWLINE); end >= 0; end = waiting.indexOf(NEWLINE)) {
      const text = new TextDecoder().decode(waiting.subarray(0, end))
      waiting = waiting.slice(end + 1)
      yield { line: LINE.parse(JSON.parse(text)), rest: () => waiting }
    }
  }
}

async function gathered(
  reader: Reader,
  { name, type, bytes }: Header,
  first: Uint8Array<ArrayBuffer>,
  onShare: FileCall['onShare'],
): Promise<Answer<MadeFile>> {
  const pieces = [first]
  let got = first.byteLength
  for (;;) {
    onShare(MADE + (1 - MADE) * (got / Math.max(1, bytes)))
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    got += value.byteLength
  }
  // Cut off on the way: half a file must not look like a whole one.
  if (got !== bytes) return { ok: false, refusal: { code: 'unreachable' } }
  return { ok: true, value: { name, blob: new Blob(pieces, { type }) } }
}

const NEWLINE = '\n'.charCodeAt(0)

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.byteLength + b.byteLength)
  both.set(a)
  both.set(b, a.byteLength)
  return both
}

function refusalOf(code: string): Refusal {
  const known: Refusal['code'][] = ['too_large', 'not_found', 'unavailable', 'too_many_requests']
  return { code: known.find((each) => each === code) ?? 'internal' }
}
