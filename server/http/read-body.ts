/** Reads a request's JSON: bounded, of the right type, and shaped as the schema says, or refused. */

import type { z } from 'zod'
import { DomainError } from '#domain/access/domain-error.ts'

const MAX_BODY_BYTES = 16 * 1024

/**
 * The body as the schema parses it.
 * @throws DomainError `unsupported_media_type` (only JSON: a form on another site cannot send it unasked),
 * `too_large` above 16 KiB, or what else `maxBytes` allows, `bad_request` for anything the schema refuses.
 */
export async function readBody<Shape>(
  request: Request,
  schema: z.ZodType<Shape>,
  maxBytes = MAX_BODY_BYTES,
): Promise<Shape> {
  const bytes = await readJsonBytes(request, maxBytes)
  const result = schema.safeParse(parseJson(Buffer.from(bytes).toString('utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = issue?.path.join('.') || 'The body'
  throw new DomainError('bad_request', `${where}: ${issue?.message ?? 'not as expected'}`)
}

/** Whether there is anything to read; Next hands on an empty body where there was none, so its headers have to say it. */
export function hasBody({ headers }: Request): boolean {
  if (headers.has('content-type') || headers.has('transfer-encoding')) return true
  return Number(headers.get('content-length') ?? 0) > 0
}

/**
 * The bytes of a body that says it is JSON, unread, in a buffer of their own. `hold` hears of each piece before it is kept.
 * @throws DomainError `unsupported_media_type`, `too_large`; what `hold` throws
 */
export async function readJsonBytes(
  request: Request,
  maxBytes: number,
  hold: (bytes: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new DomainError('unsupported_media_type', 'The body must be sent as application/json.')
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Counts while reading, because Content-Length may be missing or untrue.
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) {
      throw new DomainError('too_large', `A body may have ${maxBytes} bytes.`)
    }
    hold(chunk.byteLength)
    chunks.push(chunk)
  }
  return joined(chunks, bytes)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Nothing to add to the refusal: JSON.parse quotes the contents, which belong in no answer.
    throw new DomainError('bad_request', 'The body is not JSON.')
  }
}
