/** JSON of one length whatever is in it: blanks behind a value mean nothing, and hide how long it is. */

/** `bytes` is the length of every answer; a longer one keeps its own. */
export function paddedJson(value: unknown, bytes: number): Response {
  const text = JSON.stringify(value)
  const missing = Math.max(0, bytes - Buffer.byteLength(text))
  return new Response(text + ' '.repeat(missing), {
    // Compressed, blanks would come to nothing.
    headers: { 'content-type': 'application/json', 'cache-control': 'no-transform' },
  })
}
