/** What a table can be of, the columns each kind has, and which of a file's columns they probably are. */

export const TABLE_KINDS = ['proposals', 'actors', 'positions'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

export type Column = {
  readonly name: string
  readonly label: string
  readonly isNeeded?: true
  /** Names people give to such a column, in small letters without spaces. */
  readonly aka: readonly string[]
}

export const COLUMNS = {
  proposals: [
    {
      name: 'title',
      label: 'Title',
      isNeeded: true,
      aka: [
        'title',
        'proposal',
        'name',
        'demand',
        'item',
        'vorschlag',
        'titel',
        'proposition',
        'titre',
      ],
    },
    {
      name: 'text',
      label: 'Text',
      aka: ['text', 'body', 'description', 'wording', 'details', 'beschreibung'],
    },
    { name: 'shortTitle', label: 'Short title', aka: ['shorttitle', 'short', 'kurztitel'] },
    {
      name: 'issue',
      label: 'Issue',
      aka: ['issue', 'topic', 'theme', 'category', 'group', 'thema'],
    },
    {
      name: 'tabledBy',
      label: 'Tabled by',
      aka: ['tabledby', 'by', 'proposedby', 'sponsor', 'author', 'party'],
    },
    { name: 'status', label: 'Status', aka: ['status', 'state'] },
    { name: 'note', label: 'Note', aka: ['note', 'notes', 'comment', 'remark', 'bemerkung'] },
  ],
  actors: [
    {
      name: 'name',
      label: 'Name',
      isNeeded: true,
      aka: [
        'name',
        'actor',
        'party',
        'delegation',
        'organisation',
        'organization',
        'akteur',
        'partei',
      ],
    },
    { name: 'code', label: 'Code', aka: ['code', 'short', 'abbreviation', 'abbr', 'kürzel'] },
    { name: 'kind', label: 'Kind', aka: ['kind', 'type', 'art'] },
    { name: 'role', label: 'Part played', aka: ['role', 'part', 'rolle'] },
    {
      name: 'isParty',
      label: 'Is a party',
      aka: ['isparty', 'isaparty', 'party?', 'principal', 'consents'],
    },
    { name: 'veto', label: 'Has a veto', aka: ['veto', 'vetoplayer', 'hasveto'] },
    { name: 'weight', label: 'Weight', aka: ['weight', 'votes', 'seats', 'gewicht', 'stimmen'] },
  ],
  positions: [
    {
      name: 'actor',
      label: 'Actor',
      isNeeded: true,
      aka: ['actor', 'party', 'delegation', 'name', 'akteur', 'partei'],
    },
    {
      name: 'proposal',
      label: 'Proposal',
      isNeeded: true,
      aka: ['proposal', 'title', 'item', 'demand', 'vorschlag'],
    },
    {
      name: 'stance',
      label: 'Stance',
      isNeeded: true,
      aka: ['stance', 'position', 'vote', 'view', 'haltung'],
    },
    { name: 'condition', label: 'Condition', aka: ['condition', 'if', 'provided', 'bedingung'] },
    { name: 'evidence', label: 'On whose word', aka: ['evidence', 'basis', 'onwhoseword'] },
    { name: 'quote', label: 'Quote', aka: ['quote', 'quotation', 'zitat'] },
    { name: 'speaker', label: 'Speaker', aka: ['speaker', 'saidby', 'who'] },
    { name: 'asOf', label: 'As of', aka: ['asof', 'date', 'when', 'datum'] },
    { name: 'note', label: 'Note', aka: ['note', 'notes', 'comment', 'remark'] },
    { name: 'reason', label: 'Reason', aka: ['reason', 'why', 'grund'] },
  ],
} as const satisfies { readonly [Kind in TableKind]: readonly Column[] }

/** Which column of the file each of ours is, by its index; absent: none. */
export type Mapping = { readonly [name: string]: number | undefined }

/** Each column of the file is at most one of ours. */
export function guessMapping(kind: TableKind, header: readonly string[]): Mapping {
  const names = header.map(plain)
  const taken = new Set<number>()
  const mapping: Record<string, number> = {}
  for (const { name, aka } of COLUMNS[kind] as readonly Column[]) {
    const index = aka
      .map((known) => names.findIndex((given, at) => given === known && !taken.has(at)))
      .find((at) => at >= 0)
    if (index === undefined) continue
    taken.add(index)
    mapping[name] = index
  }
  return mapping
}

/** The kind whose columns the header names most of, those that are needed above all. */
export function guessKind(header: readonly string[]): TableKind {
  const names = new Set(header.map(plain))
  if (names.has('stance') || names.has('haltung')) return 'positions'
  const score = (kind: TableKind): number => {
    const mapping = guessMapping(kind, header)
    const columns: readonly Column[] = COLUMNS[kind]
    const needed = columns.filter(({ isNeeded }) => isNeeded)
    const found = needed.filter(({ name }) => mapping[name] !== undefined)
    return (found.length / needed.length) * 10 + Object.keys(mapping).length
  }
  return TABLE_KINDS.reduce((best, kind) => (score(kind) > score(best) ? kind : best))
}

/** Columns of ours that are needed and are none of the file's. */
export function missingColumns(kind: TableKind, mapping: Mapping): readonly string[] {
  const columns: readonly Column[] = COLUMNS[kind]
  return columns
    .filter(({ name, isNeeded }) => isNeeded && mapping[name] === undefined)
    .map(({ label }) => label)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.:-]+/g, '')
}
