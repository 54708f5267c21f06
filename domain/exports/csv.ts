/**
 * Text as comma-separated values (RFC 4180): lines end with CRLF, and a field with a comma, a quote or a line break is
 * quoted. It opens with a byte order mark, without which spreadsheets take UTF-8 for something else. Pure.
 */

const BYTE_ORDER_MARK = '\uFEFF'

export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((fields) => `${fields.map(csvField).join(',')}\r\n`)
  return `${BYTE_ORDER_MARK}${lines.join('')}`
}

/**
 * A spreadsheet would run what begins like a formula; an apostrophe makes it words again (OWASP, CSV injection). Wide
 * signs are taken for narrow ones in East Asian settings.
 */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/**
 * Where lists are written with semicolons, a spreadsheet splits the file at those instead, and knows no quotes amid a
 * field: what comes after one, or on a new line, is then a cell of its own. Entries of lists (`- one`) are left alone.
 */
const LIKE_ONE_WITHIN = /(?<=[;\t\r\n])(?=[=@]|[+-]\S)/gu

function csvField(words: string): string {
  const safe = (LIKE_A_FORMULA.test(words) ? `'${words}` : words).replace(LIKE_ONE_WITHIN, "'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
