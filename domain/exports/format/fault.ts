/** What is wrong with a file, place by place, in words. Made by read-board-file.ts. */

import type { z } from 'zod'

export type Fault = {
  /** `proposals[3].title`; empty: the file as a whole. */
  readonly path: string
  /** Follows the path as a sentence: `is missing`. */
  readonly what: string
}

/** More than these help nobody. */
export const MAX_FAULTS = 50

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** `proposals[3].title: is missing`, said as one sentence. */
export function faultWords({ path, what }: Fault): string {
  return path === '' ? `The file ${what}.` : `${path} ${what}.`
}

export function pathWords(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${short(String(step))}`))
    .join('')
    .replace(/^\./, '')
}

/** What a schema found in `raw`. */
export function faultsOf(issues: readonly Issue[], raw: unknown): readonly Fault[] {
  return issues.slice(0, MAX_FAULTS).map((issue) => ({
    path: pathWords(issue.path),
    what: wordsOf(issue, raw),
  }))
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function wordsOf(issue: Issue, raw: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(raw, issue.path) === undefined
        ? 'is missing'
        : `is not ${KINDS[issue.expected] ?? 'of the right kind'}`
    case 'unrecognized_keys':
      return `has a field that is not known here: ${issue.keys.slice(0, 3).map(short).join(', ')}`
    case 'too_big':
      return `is more than ${issue.maximum}${UNITS[issue.origin] ?? ''}`
    case 'too_small':
      return `is less than ${issue.minimum}${UNITS[issue.origin] ?? ''}`
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'is of no known kind'
    case 'invalid_key':
      return 'is not an id'
    case 'invalid_format':
      return /^(is|has) /.test(issue.message) ? issue.message : 'is not written as it should be'
    default:
      return issue.message
  }
}

const KINDS: { readonly [expected: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a pair of numbers',
  object: 'a record',
  record: 'a record',
}

const UNITS: { readonly [origin: string]: string } = { string: ' letters', array: ' entries' }

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return
    value = Reflect.get(value, step)
  }
  return value
}
