/** What a new board can open with. Filled in by server/boards when a board is created. */

import type * as Y from 'yjs'
import type { Act, Command } from '#domain/board/command.ts'
import { rootsOf, SCHEMA_VERSION, SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { type ActorId, toId } from '#domain/negotiation/ids.ts'
import { commandsFrom } from './from-source.ts'
import securityGuarantees from './security-guarantees.json' with { type: 'json' }
import { parseSource } from './source.ts'

export const TEMPLATE_IDS = ['blank', 'security-guarantees'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

export type Template = {
  readonly id: TemplateId
  readonly title: string
  readonly description: string
  readonly counts: {
    readonly lanes: number
    readonly actors: number
    readonly issues: number
    readonly proposals: number
    readonly positions: number
  }
}

const COMMANDS: { readonly [Id in TemplateId]: readonly Command[] } = {
  blank: blank(),
  'security-guarantees': commandsFrom(parseSource(securityGuarantees)),
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'blank',
    title: 'Blank board',
    description: 'Three parties to name, and an empty floor.',
    counts: countsOf('blank'),
  },
  {
    id: 'security-guarantees',
    title: 'Security guarantees for Ukraine',
    description:
      'A negotiation as one newspaper article reported it in August 2025, every position with its source.',
    counts: countsOf('security-guarantees'),
  },
]

/** Puts a template on a board. What it opens with is no change: the ledger starts empty. */
export function fillTemplate(doc: Y.Doc, id: TemplateId, act: Act): void {
  doc.transact(() => {
    rootsOf(doc).meta.set('schemaVersion', SCHEMA_VERSION)
    execute(doc, COMMANDS[id], { ...act, isOpening: true }, SERVER_ORIGIN)
  }, SERVER_ORIGIN)
}

/** Parties without names or views: enough to drop a first card, nothing to delete (docs/decisions/012). */
function blank(): readonly Command[] {
  const parties = ['A', 'B', 'C'].map((letter): Command => {
    const id = toId<ActorId>(`party-${letter.toLowerCase()}`)
    const actor = { id, name: `Party ${letter}`, code: letter, isParty: true }
    return { type: 'addActor', actor, lane: true }
  })
  return [{ type: 'describe', title: 'Untitled board', decisionRule: 'unanimity' }, ...parties]
}

function countsOf(id: TemplateId): Template['counts'] {
  const count = (matches: (command: Command) => boolean): number =>
    COMMANDS[id].filter(matches).length
  return {
    lanes: count((command) => command.type === 'addActor' && command.lane === true),
    actors: count(({ type }) => type === 'addActor'),
    issues: count(({ type }) => type === 'addIssue'),
    proposals: count(({ type }) => type === 'addProposal'),
    positions: count(({ type }) => type === 'takePosition'),
  }
}
