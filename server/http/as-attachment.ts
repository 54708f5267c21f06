/** The header that makes a browser save an answer as a file. */

/** Letters that end a header's text or mean something in a path, with the spaces around them. */
const UNSAFE = /[\s\p{Cc}/\\:*?"<>|%]+/gu
const NAMELESS = 'board'

/** Twice the name: in plain letters for old programs, in UTF-8 for the others (RFC 6266). */
export function asAttachment(title: string, ending: string): { 'content-disposition': string } {
  const name = safeName(title)
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .trim() || NAMELESS
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentOf)
  return {
    'content-disposition': `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encoded}.${ending}`,
  }
}

/** A title as the name of a file, on any disk. */
export function safeName(title: string): string {
  return title.replace(UNSAFE, ' ').trim() || NAMELESS
}

function percentOf(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
}
