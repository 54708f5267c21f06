/** The header that makes a browser save an answer as a file. */

const UNSAFE = /[\p{Cc}/\\:*?"<>|%]+/gu

/** Twice the name: in plain letters for old programs, in UTF-8 for the others (RFC 6266). */
export function asAttachment(title: string, ending: string): { 'content-disposition': string } {
  const name = `${title.replace(UNSAFE, ' ').trim() || 'board'}.${ending}`
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentOf)
  return {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  }
}

function percentOf(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
}
