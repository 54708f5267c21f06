/**
 * Text as comma-separated values (RFC 4180): lines end with CRLF, and a field with a comma, a quote or a line break is
 * quoted. It opens with a byte order mark, without which spreadsheets take UTF-8 for something else. Pure.
 */

const BYTE_ORDER_MARK = '\uFEFF'

export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((fields) => `${fields.map(csvField).join(',')}\r\n`)
  return `${BYTE_ORDER_MARK}${lines.join('')}`
}

/** A spreadsheet would run what begins like a formula; an apostrophe makes it words again (OWASP, CSV injection). */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/

function csvField(words: string): string {
  const safe = LIKE_A_FORMULA.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
