/**
 * How deep JSON is nested, without building it. What is parsed without trouble can still exhaust the stack of whoever
 * walks through it afterwards: JSON.stringify gives up at 5,000 levels, and that would be in a timer, and the end of the
 * process. Used by awareness.ts.
 */

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** `[` and `{` differ from each other by this bit, and so do their closing ones. */
const BRACE_BIT = 0x20
const OPENING = 0x7b
const CLOSING = 0x7d

/** Whether UTF-8 of JSON has more than `most` lists and objects within each other. */
export function isNestedBeyond(json: Uint8Array, most: number): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0
    if (byte === QUOTE) at = endOfText(json, at)
    else if ((byte | BRACE_BIT) === CLOSING) depth -= 1
    else if ((byte | BRACE_BIT) === OPENING && ++depth > most) return true
  }
  return false
}

/** Where the closing quote of a text is. */
function endOfText(json: Uint8Array, quote: number): number {
  let at = quote + 1
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1
  return at
}
