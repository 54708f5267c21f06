/** Kinds of fields: texts, choices, flags, numbers, ids, lists. Lengths are bounded so that no value can hide a board. */

import * as Y from 'yjs'
import { isId } from '#domain/negotiation/ids.ts'
import { type At, MAX_COORDINATE } from '../board.ts'
import type { Field, Report } from './field.ts'

/** Longest name or title, in UTF-16 units. */
export const MAX_TITLE = 500
/** Longest sentence: a quote, a note, a condition, a reason. */
export const MAX_SENTENCE = 5_000
/** Longest body. */
export const MAX_BODY = 50_000
/** Most entries of a list in a field. */
export const MAX_LIST = 500
/** 3 November 5138, in ms since the epoch. */
const MAX_TIME = 100_000_000_000_000

/** A short or long text nobody else edits at the same time. */
export function words(max = MAX_SENTENCE): Field<string> {
  return { parse: (raw, report) => parseText(raw, max, report) }
}

/** A text that merges letter by letter; an empty one is as good as absent. */
export function sharedWords(max: number): Field<string> {
  return { ...words(max), isShared: true }
}

/** A text the entity cannot be read without; it may be empty. */
export function required(field: Field<string>): Field<string> {
  return { ...field, isRequired: true }
}

/** A field with a meaning of its own when absent. */
export function withFallback<Value>(field: Field<Value>, fallback: Value): Field<Value> {
  return { ...field, fallback }
}

/** A field that means nothing in particular when absent. */
export function optional<Value>({ fallback: _absent, ...field }: Field<Value>): Field<Value> {
  return field
}

/** One of a closed list of values. */
export function oneOf<Value extends string>(values: readonly Value[]): Field<Value> {
  return {
    parse: (raw, report) =>
      values.find((value) => value === raw) ?? refuse(report, 'is none of the known values'),
  }
}

/** True or false. */
export function flag(): Field<boolean> {
  return {
    parse: (raw, report) =>
      typeof raw === 'boolean' ? raw : refuse(report, 'is not true or false'),
  }
}

/** A finite number between two bounds; beyond them it is brought to the nearer one. */
export function numberWithin(least: number, most: number): Field<number> {
  return {
    parse(raw, report) {
      if (typeof raw !== 'number' || !Number.isFinite(raw)) return refuse(report, 'is not a number')
      // JSON has no -0: adding 0 turns it into the 0 an export would say.
      if (raw >= least && raw <= most) return raw + 0
      report('is out of bounds')
      return Math.min(most, Math.max(least, raw))
    },
  }
}

/** As numberWithin, whole: what is behind the point is dropped. */
export function wholeNumberWithin(least: number, most: number): Field<number> {
  const field = numberWithin(least, most)
  return {
    parse(raw, report) {
      const value = field.parse(raw, report)
      if (value === undefined || Number.isInteger(value)) return value
      report('is not a whole number')
      return Math.trunc(value)
    },
  }
}

/** ms since the epoch. */
export const timeMs = numberWithin(0, MAX_TIME)

/** A sort key: any finite number a client may come to by counting. */
export const sortKey = numberWithin(-MAX_COORDINATE, MAX_COORDINATE)

/** The id of another entity; whether it exists is the reader's business (link.ts). */
export function reference<Id extends string>(): Field<Id> {
  return { parse: (raw, report) => (isId(raw) ? (raw as Id) : refuse(report, 'is not an id')) }
}

/** A list; entries that cannot be read are left out, reported one by one. Absent means empty. */
export function listOf<Value>(entry: Field<Value>): Field<readonly Value[]> {
  return {
    fallback: [],
    parse(raw, report) {
      if (!Array.isArray(raw)) return refuse(report, 'is not a list')
      if (raw.length > MAX_LIST) report(`has more than ${MAX_LIST} entries`)
      return raw.slice(0, MAX_LIST).flatMap((value, index) => {
        const parsed = entry.parse(value, (what) => report(`[${index}] ${what}`))
        return parsed === undefined ? [] : [parsed]
      })
    },
  }
}

/** A list of ids without doubles. */
export function references<Id extends string>(): Field<readonly Id[]> {
  const list = listOf(reference<Id>())
  return {
    ...list,
    parse: (raw, report) => {
      const ids = list.parse(raw, report)
      return ids && [...new Set(ids)]
    },
  }
}

/** A point on the floor; both numbers finite, brought within the floor's bounds. */
export const point: Field<At> = {
  parse(raw, report) {
    if (!Array.isArray(raw) || raw.length !== 2) return refuse(report, 'is not a point')
    const coordinate = numberWithin(-MAX_COORDINATE, MAX_COORDINATE)
    const x = coordinate.parse(raw[0], report)
    const y = coordinate.parse(raw[1], report)
    return x === undefined || y === undefined ? undefined : [round(x), round(y)]
  },
}

/** The own fields of a plain object as a source of fields; undefined when it is not one. */
export function recordOf(raw: unknown): { get: (name: string) => unknown } | undefined {
  if (typeof raw !== 'object' || raw === null) return
  if (Object.getPrototypeOf(raw) !== Object.prototype) return
  const record: object = raw
  return {
    get: (name) => Object.getOwnPropertyDescriptor(record, name)?.value,
  }
}

function parseText(raw: unknown, max: number, report: Report): string | undefined {
  const text = raw instanceof Y.Text ? raw.toString() : raw
  if (typeof text !== 'string') return refuse(report, 'is not a text')
  if (text.length > max) report(`is longer than ${max} characters`)
  return letters(text.slice(0, max))
}

const NO_LETTERS = new RegExp(`[${String.fromCharCode(0)}\\p{Surrogate}]`, 'gu')

/**
 * As everybody reads it, and as rows beside the board may repeat it: the wire cannot carry half a surrogate pair, and the
 * database no letter of number 0.
 */
export function letters(text: string): string {
  return text.replace(NO_LETTERS, '\uFFFD')
}

/** Hundredths of a unit: less than a pixel at any zoom, and short on the wire. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

function refuse(report: Report, what: string): undefined {
  report(what)
  return
}
