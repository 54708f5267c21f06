/** Reads a file that tldraw saved, as far as it can be known without a canvas: whether it is one, and its records. */

import { z } from 'zod'

const MAX_BYTES = 8 * 1024 * 1024
const MAX_RECORDS = 5_000

const FILE = z.object({
  tldrawFileFormatVersion: z.number(),
  schema: z.looseObject({ schemaVersion: z.number() }),
  records: z
    .array(z.looseObject({ id: z.string().max(200), typeName: z.string().max(40) }))
    .max(MAX_RECORDS),
})

export type Tldr = z.infer<typeof FILE>

export type ReadTldr = Tldr | { readonly refusal: string }

export function readTldr(bytes: Uint8Array): ReadTldr {
  if (bytes.byteLength > MAX_BYTES) return { refusal: 'The file is larger than 8 MB.' }
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Whatever it is, it is no file of tldraw's.
    return { refusal: 'This is not a file that tldraw saved.' }
  }
  const parsed = FILE.safeParse(raw)
  if (parsed.success) return parsed.data
  const isLarge = parsed.error.issues.some(({ code }) => code === 'too_big')
  return {
    refusal: isLarge
      ? `The drawing has more than ${MAX_RECORDS} parts.`
      : 'This is not a file that tldraw saved.',
  }
}
