/**
 * A file as an answer: at once, or, for whoever asks for `application/x-parley-progress`, as a stream that tells how far
 * it is. Hanging up gives the file up, either way. docs/api.md has the stream's form.
 */

import { DomainError } from '#domain/access/domain-error.ts'
import { logRefusal, type Refusal, refusalOf } from '../http/answer-error.ts'
import { asAttachment, safeName } from '../http/as-attachment.ts'
import { HUNG_UP } from '../http/hung-up.ts'
import { anyMember, type BoardParams, memberOf } from '../http/member-of.ts'
import type { Call } from '../http/route.ts'
import { type Exporting, exportBoard } from './export-board.ts'
import type { ExportWish } from './export-wish.ts'
import { FORMATS, type Format } from './formats.ts'

export const PROGRESS_TYPE = 'application/x-parley-progress'

/** A stream's pieces, in bytes: small enough to be given up in between. */
const PIECE = 256 * 1024

/** @throws DomainError `not_signed_in`, `not_found`, `not_allowed`, what reading the wish throws, and exportBoard()'s */
export async function answerExport(
  call: Call<BoardParams>,
  readWish: (request: Request) => ExportWish | Promise<ExportWish>,
): Promise<Response> {
  const { board, person, role } = await memberOf(call, anyMember)
  const wish = await readWish(call.request)
  const format: Format = FORMATS[wish.format]
  if (!format.may(role))
    throw new DomainError('not_allowed', `Your role (${role}) does not allow this.`)
  const named = asAttachment(board.title, format.ending)
  // Asked again before the file is handed over: with others before it, that can be minutes after.
  const making = { boardId: board.id, wish, now: call.now, caller: person.id }
  if (call.request.headers.get('accept') === PROGRESS_TYPE) {
    const name = `${safeName(board.title)}.${format.ending}`
    return progressAnswer(call, making, { name, ...format })
  }
  const { signal } = call.request
  try {
    const bytes = await exportBoard(call.runtime, { ...making, signal })
    await memberOf(call, format.may)
    return new Response(bytes, { headers: { 'content-type': format.type, ...named } })
  } catch (error) {
    // Nobody reads it; it must merely not be logged as a failure of ours.
    if (signal.aborted) return new Response(null, { status: HUNG_UP })
    throw error
  }
}

type File = Pick<Format, 'type' | 'may'> & { readonly name: string }

function progressAnswer(
  call: Call<BoardParams>,
  making: Omit<Exporting, 'signal'>,
  file: File,
): Response {
  const gone = new AbortController()
  call.request.signal.addEventListener('abort', () => gone.abort(), { once: true })
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object): void => controller.enqueue(lineOf(line))
      say({ done: 0, of: 1 })
      // Not awaited: a stream that has not started yet passes nothing on.
      const exporting = { ...making, signal: gone.signal, onProgress: say }
      void fill(call, exporting, file).then((answer) => {
        if (gone.signal.aborted) return
        if ('refusal' in answer) say({ error: answer.refusal })
        else enqueueFile(controller, file, answer.bytes)
        controller.close()
      })
    },
    cancel() {
      gone.abort()
    },
  })
  return new Response(stream, { headers: { 'content-type': PROGRESS_TYPE } })
}

type Filled = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly refusal: Refusal }

/** The status has been sent, so a refusal is a line like the others. */
async function fill(
  call: Call<BoardParams>,
  exporting: Exporting,
  { may }: Pick<Format, 'may'>,
): Promise<Filled> {
  try {
    const bytes = await exportBoard(call.runtime, exporting)
    await memberOf(call, may)
    return { bytes }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!exporting.signal?.aborted) logRefusal(call.runtime.log, 'export', refusal, error)
    return { refusal }
  }
}

function enqueueFile(
  controller: ReadableStreamDefaultController<Uint8Array>,
  { name, type }: File,
  bytes: Uint8Array,
): void {
  controller.enqueue(lineOf({ name, type, bytes: bytes.byteLength }))
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    controller.enqueue(bytes.subarray(at, at + PIECE))
  }
}

function lineOf(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`)
}
