/** What a schema cannot say of a board's file: that ids stand for one thing each, and that what is pointed at is there. */

import { onCircles } from '#domain/board/reading/link.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { relationKey } from '#domain/negotiation/relation.ts'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import { MAX_SOURCES, MAX_TEXT_BYTES, textBytes } from '#domain/sources/source-kind.ts'
import type { ExportedBoard, ExportedReactions } from './board-file.ts'
import { type Fault, MAX_FAULTS, pathWords, short } from './fault.ts'

type Path = readonly (string | number)[]

/** Empty for a file in order. */
export function checkReferences(file: ExportedBoard): readonly Fault[] {
  const check = new Check(file)
  check.ids()
  check.actors()
  check.proposals()
  check.positions()
  check.others()
  check.placement()
  check.history()
  check.beside()
  return check.faults
}

class Check {
  readonly faults: Fault[] = []
  readonly #file: ExportedBoard
  readonly #actors: ReadonlySet<string>
  readonly #issues: ReadonlySet<string>
  readonly #proposals: ReadonlySet<string>
  readonly #people: ReadonlySet<string>

  constructor(file: ExportedBoard) {
    this.#file = file
    this.#actors = idsIn(file.actors)
    this.#issues = idsIn(file.issues)
    this.#proposals = idsIn(file.proposals)
    this.#people = idsIn(file.people)
  }

  ids(): void {
    const { positions, relations, sources = [], ...file } = this.#file
    const byId = ['people', 'actors', 'issues', 'proposals', 'events', 'constraints'] as const
    const more = ['assessments', 'openQuestions', 'packages', 'ink'] as const
    for (const name of [...byId, ...more])
      this.#once(
        [name],
        file[name].map(({ id }) => id),
      )
    this.#once(
      ['sources'],
      sources.map(({ id }) => id),
    )
    this.#once(
      ['positions'],
      positions.map((it) => positionKey(it.actorId, it.proposalId)),
    )
    this.#once(['relations'], relations.map(relationKey))
  }

  actors(): void {
    const byId = new Map(this.#file.actors.map((actor) => [actor.id as string, actor]))
    for (const field of ['parent', 'represents'] as const) {
      const circles = onCircles(byId.keys(), (id) => byId.get(id)?.[field])
      for (const [index, { id }] of this.#file.actors.entries()) {
        if (circles.has(id)) this.#tell(['actors', index, field], 'leads round in a circle')
      }
    }
    for (const [index, actor] of this.#file.actors.entries()) {
      const at = ['actors', index] as const
      this.#points([...at, 'parent'], [actor.parent], this.#actors)
      this.#points([...at, 'represents'], [actor.represents], this.#actors)
      this.#points([...at, 'members'], actor.members, this.#actors)
      this.#points([...at, 'spokespeople'], actor.spokespeople, this.#actors)
      this.#span([...at, 'source'], actor.source)
      if (actor.principal !== actor.isParty) {
        this.#tell([...at, 'principal'], 'says something else than isParty')
      }
    }
  }

  proposals(): void {
    for (const [index, proposal] of this.#file.proposals.entries()) {
      const at = ['proposals', index] as const
      this.#points([...at, 'issueId'], [proposal.issueId], this.#issues)
      this.#points([...at, 'tabledBy'], proposal.tabledBy, this.#actors)
      this.#span([...at, 'source'], proposal.source)
      this.#versions(at, proposal)
      if (!Object.hasOwn(this.#file.placement.proposals, proposal.id)) {
        this.#tell(at, 'has no place in placement.proposals')
      }
    }
    for (const [index, { options }] of this.#file.issues.entries()) {
      for (const [place, { proposalIds }] of options.entries()) {
        const at = ['issues', index, 'options', place, 'proposalIds'] as const
        this.#points(at, proposalIds, this.#proposals)
      }
    }
  }

  positions(): void {
    for (const [index, position] of this.#file.positions.entries()) {
      const at = ['positions', index] as const
      this.#points([...at, 'actorId'], [position.actorId], this.#actors)
      this.#points([...at, 'proposalId'], [position.proposalId], this.#proposals)
      this.#points([...at, 'conditionOn'], position.conditionOn, this.#proposals)
      this.#span([...at, 'source'], position.source)
    }
    for (const [index, relation] of this.#file.relations.entries()) {
      const at = ['relations', index] as const
      this.#points([...at, 'from'], [relation.from], this.#proposals)
      this.#points([...at, 'to'], [relation.to], this.#proposals)
      this.#points([...at, 'for'], [relation.for], this.#actors)
      if (relation.from === relation.to) this.#tell(at, 'relates a proposal to itself')
    }
  }

  others(): void {
    const { events, constraints, assessments, packages } = this.#file
    for (const [index, event] of events.entries()) {
      this.#points(['events', index, 'actors'], event.actors, this.#actors)
      this.#span(['events', index, 'source'], event.source)
    }
    for (const [index, { actorId, affects }] of constraints.entries()) {
      this.#points(['constraints', index, 'actorId'], [actorId ?? undefined], this.#actors)
      this.#points(['constraints', index, 'affects'], affects, this.#proposals)
    }
    for (const [index, { actorId }] of assessments.entries()) {
      this.#points(['assessments', index, 'actorId'], [actorId], this.#actors)
    }
    for (const [index, { proposalIds }] of packages.entries()) {
      this.#points(['packages', index, 'proposalIds'], proposalIds, this.#proposals)
    }
  }

  placement(): void {
    const { proposals, issues, lanes } = this.#file.placement
    this.#points(['placement', 'lanes'], lanes, this.#actors)
    this.#once(['placement', 'lanes'], lanes)
    for (const id of Object.keys(proposals)) {
      this.#points(['placement', 'proposals', id], [id], this.#proposals)
    }
    for (const id of Object.keys(issues)) {
      this.#points(['placement', 'issues', id], [id], this.#issues)
    }
  }

  /** What the record speaks of may be gone by now; who speaks may not. */
  history(): void {
    for (const name of ['ledger', 'decisions'] as const) {
      for (const [index, { by }] of this.#file[name].entries()) {
        this.#points([name, index, 'by'], [by], this.#people)
      }
    }
    for (const [index, { said, lapsed }] of this.#file.ledger.entries()) {
      this.#span(['ledger', index, 'said', 'source'], said?.source)
      this.#span(['ledger', index, 'lapsed', 'source'], lapsed?.source)
    }
  }

  beside(): void {
    const { sources = [], comments } = this.#file
    const present = sources.filter(({ removedAt }) => removedAt === null)
    if (present.length > MAX_SOURCES) this.#tell(['sources'], `are more than ${MAX_SOURCES}`)
    for (const [index, { text, addedBy }] of sources.entries()) {
      this.#points(['sources', index, 'addedBy'], [addedBy], this.#people)
      if (textBytes(text) > MAX_TEXT_BYTES) {
        this.#tell(['sources', index, 'text'], `is more than ${MAX_TEXT_BYTES} bytes`)
      }
    }
    for (const [index, thread] of (comments?.threads ?? []).entries()) {
      this.#thread(['comments', 'threads', index], thread)
    }
    const cards = comments?.cards ?? []
    this.#once(
      ['comments', 'cards'],
      cards.map(({ proposalId }) => proposalId),
    )
    for (const [index, { reactions }] of cards.entries()) {
      this.#reactions(['comments', 'cards', index, 'reactions'], reactions)
    }
  }

  #thread(at: Path, thread: NonNullable<ExportedBoard['comments']>['threads'][number]): void {
    this.#points([...at, 'resolved', 'by'], [thread.resolved?.by], this.#people)
    let last = 0
    for (const [index, comment] of thread.comments.entries()) {
      const here = [...at, 'comments', index]
      this.#points([...here, 'by'], [comment.by], this.#people)
      this.#points(
        [...here, 'mentions'],
        comment.mentions.map((it) => it.person),
        this.#people,
      )
      this.#reactions([...here, 'reactions'], comment.reactions)
      if (comment.n <= last) this.#tell([...here, 'n'], 'does not count up')
      last = comment.n
    }
  }

  #reactions(at: Path, reactions: ExportedReactions): void {
    this.#once(
      at,
      reactions.map(({ kind }) => kind),
    )
    for (const [index, { by }] of reactions.entries()) {
      this.#points([...at, index, 'by'], by, this.#people)
      this.#once([...at, index, 'by'], by)
    }
  }

  #versions(at: Path, { version, versions }: ExportedBoard['proposals'][number]): void {
    let last = 0
    for (const [index, wording] of versions.entries()) {
      this.#points([...at, 'versions', index, 'by'], [wording.by], this.#people)
      if (wording.version <= last) {
        this.#tell([...at, 'versions', index, 'version'], 'does not count up')
      }
      last = wording.version
    }
    if (version !== last + 1)
      this.#tell([...at, 'version'], 'is not the one after its earlier ones')
  }

  #span(at: Path, span: SourceSpan | undefined): void {
    if (span && span.from > span.to) this.#tell(at, 'ends before it begins')
  }

  #points(at: Path, ids: readonly (string | undefined)[], known: ReadonlySet<string>): void {
    for (const id of ids) {
      if (id === undefined || known.has(id)) continue
      this.#tell(at, `points at “${short(id)}”, which is not in the file`)
    }
  }

  #once(at: Path, keys: readonly string[]): void {
    const seen = new Set<string>()
    for (const [index, key] of keys.entries()) {
      if (seen.has(key)) this.#tell([...at, index], `is there twice: “${short(key)}”`)
      seen.add(key)
    }
  }

  #tell(path: Path, what: string): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ path: pathWords(path), what })
  }
}

function idsIn(entities: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entities.map(({ id }) => id))
}
