/**
 * What ships for a new board to open with. Each is written down in a file of its own, read when it is first wanted. Filled
 * in by server/boards when a board is created.
 */

import type * as Y from 'yjs'
import type { Act, Command } from '#domain/board/command.ts'
import { rootsOf, SCHEMA_VERSION, SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { type ActorId, toId } from '#domain/negotiation/ids.ts'
import climateFinance from './climate-finance.json' with { type: 'json' }
import { commandsFrom } from './from-source.ts'
import harbourSiting from './harbour-siting.json' with { type: 'json' }
import labourContract from './labour-contract.json' with { type: 'json' }
import landlordTenants from './landlord-tenants.json' with { type: 'json' }
import merger from './merger.json' with { type: 'json' }
import securityGuarantees from './security-guarantees.json' with { type: 'json' }
import { parseSource, type Source } from './source.ts'
import tradeTalks from './trade-talks.json' with { type: 'json' }

export const TEMPLATE_IDS = [
  'blank',
  'security-guarantees',
  'labour-contract',
  'climate-finance',
  'trade-talks',
  'harbour-siting',
  'merger',
  'landlord-tenants',
] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

export type Template = {
  readonly id: TemplateId
  readonly title: string
  readonly description: string
  /** Whether there are score sheets in it. */
  readonly isScored: boolean
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'blank',
    title: 'Blank board',
    description: 'Three parties to name, and an empty floor.',
    isScored: false,
  },
  {
    id: 'security-guarantees',
    title: 'Security guarantees for Ukraine',
    description:
      'A negotiation as one newspaper article reported it in August 2025, every position with its source.',
    isScored: false,
  },
  {
    id: 'labour-contract',
    title: 'Bus drivers’ contract at Kestrel Transit',
    description:
      'A company, a union and the city that pays, three weeks before the contract ends. Pay, split shifts, night lines.',
    isScored: true,
  },
  {
    id: 'climate-finance',
    title: 'A text on climate finance',
    description:
      'Four groups of states and one article full of brackets: who pays, how much, for what, and who checks.',
    isScored: false,
  },
  {
    id: 'trade-talks',
    title: 'Trade talks between Corrin, Vael and Tessary',
    description:
      'Cheese for cars, and a third party that sells data. Three governments with voters at home.',
    isScored: false,
  },
  {
    id: 'harbour-siting',
    title: 'A harbour for the Lind estuary',
    description:
      'Six parties, two of them with a veto, and six issues. Three quarters of the weight must agree.',
    isScored: true,
  },
  {
    id: 'merger',
    title: 'A merger of two instrument makers',
    description:
      'Two family firms, their bank and the works councils: shares, sites, a name, and what if it fails.',
    isScored: false,
  },
  {
    id: 'landlord-tenants',
    title: 'Renovation of the Weaver’s Row flats',
    description:
      'An owner, the tenants and the housing office: rents, works, heating, and the rent withheld since winter.',
    isScored: true,
  },
]

const WRITTEN: { readonly [Id in Exclude<TemplateId, 'blank'>]: unknown } = {
  'security-guarantees': securityGuarantees,
  'labour-contract': labourContract,
  'climate-finance': climateFinance,
  'trade-talks': tradeTalks,
  'harbour-siting': harbourSiting,
  merger,
  'landlord-tenants': landlordTenants,
}

const sources = new Map<TemplateId, Source>()
const commands = new Map<TemplateId, readonly Command[]>()

export function isShipped(id: string): id is TemplateId {
  return TEMPLATE_IDS.some((known) => known === id)
}

/** As it is written down; undefined for a blank board. */
export function templateSource(id: TemplateId): Source | undefined {
  if (id === 'blank') return undefined
  const source = sources.get(id) ?? parseSource(WRITTEN[id])
  sources.set(id, source)
  return source
}

/** Puts a template on a board. What it opens with is no change: the ledger starts empty. */
export function fillTemplate(doc: Y.Doc, id: TemplateId, act: Act): void {
  doc.transact(() => {
    rootsOf(doc).meta.set('schemaVersion', SCHEMA_VERSION)
    execute(doc, commandsOf(id), { ...act, isOpening: true }, SERVER_ORIGIN)
  }, SERVER_ORIGIN)
}

function commandsOf(id: TemplateId): readonly Command[] {
  const source = templateSource(id)
  const found = commands.get(id) ?? (source ? commandsFrom(source) : blank())
  commands.set(id, found)
  return found
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
