/** Unpacks what the server has deflated: the board itself, when it is large. Used by connection.ts. */

const FORMAT = 'deflate'

/** Whether this browser can; those that cannot are sent everything as it is. */
export function canInflate(): boolean {
  return typeof DecompressionStream === 'function'
}

/** @throws TypeError when the bytes are not deflated, or not all there */
export async function inflate(bytes: Uint8Array): Promise<ArrayBuffer> {
  const { body } = new Response(Uint8Array.from(bytes))
  const inflated = body?.pipeThrough(new DecompressionStream(FORMAT)) ?? null
  return await new Response(inflated).arrayBuffer()
}
