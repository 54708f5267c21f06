/**
 * How a text may stand in bytes: as it is, or as one of the usual programs between here and there would write it. Base64
 * packs three bytes into four letters, so a text has three spellings in it, by where in its triple it begins; the
 * letters that its neighbours have a part in are left out. Used by find-canaries.ts.
 */

export type Spelling = { readonly name: string; readonly bytes: Buffer }

export function spellingsOf(canary: string): readonly Spelling[] {
  const utf8 = Buffer.from(canary, 'utf8')
  const utf16 = Buffer.from(canary, 'utf16le')
  const hex = utf8.toString('hex')
  return [
    { name: 'utf8', bytes: utf8 },
    { name: 'utf16le', bytes: utf16 },
    { name: 'utf16be', bytes: Buffer.from(utf16).swap16() },
    { name: 'hex', bytes: Buffer.from(hex) },
    ...(hex === hex.toUpperCase() ? [] : [{ name: 'HEX', bytes: Buffer.from(hex.toUpperCase()) }]),
    ...[0, 1, 2].flatMap((start) => inBase64(utf8, start)),
  ]
}

/** With `start` bytes of a triple before the text. */
function inBase64(utf8: Buffer, start: number): readonly Spelling[] {
  const whole = Buffer.concat([Buffer.alloc(start), utf8]).toString('base64url')
  const sure = whole.slice(Math.ceil((start * 8) / 6), Math.floor(((start + utf8.length) * 8) / 6))
  const plain = sure.replaceAll('-', '+').replaceAll('_', '/')
  return [
    { name: `base64, ${start} before`, bytes: Buffer.from(plain) },
    ...(plain === sure ? [] : [{ name: `base64url, ${start} before`, bytes: Buffer.from(sure) }]),
  ]
}
