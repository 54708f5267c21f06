/**
 * How a receiver knows an edit without decoding it: each carries sender and number as text that stands in the bytes of
 * its update, wherever a server puts them together.
 */

const MARK = '~~'
const MARK_BYTES = Buffer.from(MARK)
const SENDER_DIGITS = 4
const NUMBER_DIGITS = 7
const LENGTH = MARK.length + SENDER_DIGITS + NUMBER_DIGITS

export function stampOf(sender: number, number: number): string {
  return `${MARK}${digits(sender, SENDER_DIGITS)}${digits(number, NUMBER_DIGITS)}`
}

export function eachStamp(body: Buffer, found: (sender: number, number: number) => void): void {
  let at = body.indexOf(MARK_BYTES)
  while (at >= 0 && at + LENGTH <= body.length) {
    const sender = readDigits(body, at + MARK.length, SENDER_DIGITS)
    const number = readDigits(body, at + MARK.length + SENDER_DIGITS, NUMBER_DIGITS)
    const isStamp = sender >= 0 && number >= 0
    if (isStamp) found(sender, number)
    at = body.indexOf(MARK_BYTES, at + (isStamp ? LENGTH : 1))
  }
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0')
}

/** -1 when they are no digits: two such bytes can stand in any update. */
function readDigits(body: Buffer, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = (body[i] ?? 0) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
