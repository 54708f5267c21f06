/** The header that makes a browser save an answer as a file. */

/**
 * Letters that end a header's text or mean something in a path, that nobody sees or that turn the letters around them,
 * with the spaces around them. Joiners stay: Persian words are written with them.
 */
const UNSAFE =
  /[\s\p{Cc}\p{Surrogate}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb/\\:*?"<>|%]+/gu
/** Dots hide a file where it begins with them, and are dropped where it ends with them. */
const AT_THE_ENDS = /^[. ]+|[. ]+$/g
/** What Windows takes for a device, whatever the ending. */
const A_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const NAMELESS = 'board'
/** Most disks keep 255 bytes, the ending and a "(1)" included. */
const MOST_BYTES = 180
const MOST_LETTERS = 120

/** Twice the name: in plain letters for old programs, in UTF-8 for the others (RFC 6266). */
export function asAttachment(title: string, ending: string): { 'content-disposition': string } {
  const name = safeName(title)
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]|["\\%/]/g, '')
      .trim() || NAMELESS
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentOf)
  return {
    'content-disposition': `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encoded}.${ending}`,
  }
}

/** A title as the name of a file, on any disk. */
export function safeName(title: string): string {
  const name = cut(title.replace(UNSAFE, ' ').replace(AT_THE_ENDS, '')).replace(AT_THE_ENDS, '')
  if (A_DEVICE.test(name)) return `${name} ${NAMELESS}`
  return name || NAMELESS
}

/** Between letters, never within one. */
function cut(name: string): string {
  const kept: string[] = []
  let bytes = 0
  for (const letter of name) {
    bytes += Buffer.byteLength(letter)
    if (bytes > MOST_BYTES || kept.length === MOST_LETTERS) break
    kept.push(letter)
  }
  return kept.join('')
}

function percentOf(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
}
