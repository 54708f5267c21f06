/** How far a history was read, as text that a query can carry: each process's life with its last row. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Covered } from '../database/board-store.ts'

const MAX_ROW = 2 ** 31 - 1
const ENTRY = /^([^:,]+):(\d{1,10})$/

/** `life:41,other:7`; empty before the first page. */
export function writeHistoryPlace(read: Covered): string {
  return Object.entries(read)
    .map(([origin, n]) => `${encodeURIComponent(origin)}:${n}`)
    .join(',')
}

/** @throws DomainError `bad_request` when it is no such text */
export function readHistoryPlace(text: string): Covered {
  if (text === '') return {}
  return Object.fromEntries(text.split(',').map(entryOf))
}

function entryOf(entry: string): [string, number] {
  const [, origin = '', n = ''] = ENTRY.exec(entry) ?? []
  const number = Number(n)
  if (origin === '' || number > MAX_ROW) throw notAPlace()
  try {
    return [decodeURIComponent(origin), number]
  } catch {
    throw notAPlace()
  }
}

function notAPlace(): DomainError {
  return new DomainError('bad_request', 'after: no place in a history.')
}
