/** What the thing a thread is pinned on is called now: kept with the thread, for the thing may go. */

import type * as Y from 'yjs'
import { entityAt, rootsOf } from '../board/document.ts'
import { letters } from '../board/fields/field-kinds.ts'
import { unreachable } from '../negotiation/unreachable.ts'
import type { Anchor } from './anchor.ts'

const MAX_LENGTH = 120

/** Undefined for what has no name, and for what is not on the board (any more, or yet). */
export function aboutAnchor(doc: Y.Doc, anchor: Anchor): string | undefined {
  switch (anchor.of) {
    case 'proposal':
      return nameIn(doc, 'proposals', anchor.id)
    case 'actor':
      return nameIn(doc, 'actors', anchor.id)
    case 'issue':
      return nameIn(doc, 'issues', anchor.id)
    case 'position': {
      const actor = nameIn(doc, 'actors', anchor.actorId)
      const title = nameIn(doc, 'proposals', anchor.proposalId)
      return actor !== undefined && title !== undefined ? `${actor}: ${title}` : undefined
    }
    case 'ink':
    case 'spot':
      return undefined
    default:
      return unreachable(anchor)
  }
}

function nameIn(
  doc: Y.Doc,
  root: 'actors' | 'issues' | 'proposals',
  id: string,
): string | undefined {
  const entity = entityAt(rootsOf(doc)[root], id)
  const words = [entity?.get('cardTitle'), entity?.get('title'), entity?.get('name')]
  const name = words.map(asWords).find((word) => word !== '')
  return name === undefined ? undefined : [...letters(name)].slice(0, MAX_LENGTH).join('')
}

/** A field is words or a shared text; anything else is none. */
function asWords(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'object' && value !== null && 'toDelta' in value
    ? String(value).trim()
    : ''
}
