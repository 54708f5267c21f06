/**
 * Reads a board out of its document, whole at first, then only what was touched. One lives as long as somebody
 * watches the document (observe-board.ts); reading once is read-board.ts.
 */

import type * as Y from 'yjs'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Board, Problem, Reading } from '../board.ts'
import {
  ENTITY_ROOTS,
  type EntityRoot,
  type KeyedRoot,
  type ListRoot,
  type Roots,
  rootsOf,
} from '../document.ts'
import { readDecision } from '../fields/decision-fields.ts'
import { readLedgerEntry } from '../fields/ledger-fields.ts'
import { keepingSame } from '../same-value.ts'
import { isSameMap } from './in-order.ts'
import { InkReader } from './ink-reader.ts'
import { type Census, type Known, onCircles } from './link.ts'
import { ListReader } from './list-reader.ts'
import { type Meta, readMeta } from './read-meta.ts'
import { readPlacement } from './read-placement.ts'
import { censusOf } from './section.ts'
import { type Sections, sectionsOf } from './sections.ts'

/** What a transaction wrote to, by root and key. */
export type Touched = { readonly [Root in KeyedRoot]: ReadonlySet<string> } & {
  readonly [Root in ListRoot]: boolean
}

const CENSUS_ROOTS = ['actors', 'issues', 'proposals'] as const

export class BoardReader {
  #roots: Roots
  readonly #sections: Sections
  readonly #ledger: ListReader<LedgerEntry>
  readonly #decisions: ListReader<Decision>
  readonly #ink: InkReader
  #known: Known
  #meta: Meta
  #reading: Reading

  constructor(doc: Y.Doc) {
    this.#roots = rootsOf(doc)
    this.#sections = sectionsOf(this.#roots)
    this.#ledger = new ListReader('ledger', this.#roots, readLedgerEntry)
    this.#decisions = new ListReader('decisions', this.#roots, readDecision)
    this.#ink = new InkReader(this.#roots.ink)
    for (const root of ENTITY_ROOTS) this.#sections[root].shelf.refresh()
    this.#ledger.refresh()
    this.#decisions.refresh()
    this.#ink.refresh(this.#roots.ink.keys())
    this.#meta = readMeta(this.#roots.meta)
    this.#known = this.#count()
    for (const root of ENTITY_ROOTS) this.#sections[root].relink(this.#known)
    this.#reading = this.#assemble(undefined)
  }

  get reading(): Reading {
    return this.#reading
  }

  /** Reads again what was touched, and what hangs on it; all else stays the identical object. */
  update(touched: Touched): Reading {
    for (const root of ENTITY_ROOTS) this.#sections[root].shelf.refresh(touched[root])
    if (touched.ledger) this.#ledger.refresh()
    if (touched.decisions) this.#decisions.refresh()
    if (touched.ink.size > 0) this.#ink.refresh(touched.ink)
    if (touched.meta.size > 0) this.#meta = readMeta(this.#roots.meta, this.#meta)
    this.#relink(touched)
    this.#reading = this.#assemble(this.#reading)
    return this.#reading
  }

  /** Reads another document from now on; all that says the same in both stays the identical object. */
  turnTo(doc: Y.Doc): Reading {
    this.#roots = rootsOf(doc)
    for (const root of ENTITY_ROOTS) this.#sections[root].shelf.turnTo(this.#roots[root])
    this.#ledger.turnTo(this.#roots)
    this.#decisions.turnTo(this.#roots)
    this.#ink.turnTo(this.#roots.ink)
    this.#meta = readMeta(this.#roots.meta, this.#meta)
    this.#known = this.#count()
    for (const root of ENTITY_ROOTS) this.#sections[root].relink(this.#known)
    this.#reading = this.#assemble(this.#reading)
    return this.#reading
  }

  /** A proposal may arrive after the positions on it: when the census changes, everything is looked up again. */
  #relink(touched: Touched): void {
    const before = this.#known
    const mayDiffer = CENSUS_ROOTS.some((root) => touched[root].size > 0)
    if (mayDiffer) this.#known = this.#count()
    const isSame = isSameKnowledge(before, this.#known)
    for (const root of ENTITY_ROOTS) {
      if (!isSame) this.#sections[root].relink(this.#known)
      else if (touched[root].size > 0) this.#sections[root].relink(this.#known, touched[root])
    }
  }

  #count(): Known {
    const { actors, issues, proposals } = this.#sections
    const { entries } = actors.shelf
    return {
      actors: censusOf(actors.shelf, ({ actor }) => actor.order),
      issues: censusOf(issues.shelf, ({ issue }) => issue.order),
      proposals: censusOf(proposals.shelf, ({ proposal }) => proposal.order),
      inParentCircle: onCircles(entries.keys(), (id) => entries.get(id)?.value?.actor.parent),
      inRepresentsCircle: onCircles(
        entries.keys(),
        (id) => entries.get(id)?.value?.actor.represents,
      ),
    }
  }

  #assemble(before: Reading | undefined): Reading {
    const { schemaVersion, problems: _told, ...described } = this.#meta
    const negotiation: Negotiation = {
      ...described,
      ...entitiesIn(this.#sections),
      ledger: this.#ledger.entries,
      decisions: this.#decisions.entries,
    }
    const placement = readPlacement(this.#sections, before?.board.placement)
    const board: Board = keep(before?.board, {
      schemaVersion,
      negotiation: keep(before?.board.negotiation, negotiation),
      placement: keep(before?.board.placement, placement),
      ink: this.#ink.records,
    })
    const problems = keepingSame(before?.problems, this.#problems())
    return keep(before, { board, problems })
  }

  #problems(): readonly Problem[] {
    return [
      ...this.#meta.problems,
      ...ENTITY_ROOTS.flatMap((root) => this.#sections[root].problems),
      ...this.#ledger.problems,
      ...this.#decisions.problems,
      ...this.#ink.problems,
    ]
  }
}

function entitiesIn(sections: Sections): Pick<Negotiation, EntityRoot> {
  return {
    actors: sections.actors.entities,
    issues: sections.issues.entities,
    proposals: sections.proposals.entities,
    positions: sections.positions.entities,
    relations: sections.relations.entities,
    events: sections.events.entities,
    constraints: sections.constraints.entities,
    assessments: sections.assessments.entities,
    openQuestions: sections.openQuestions.entities,
    packages: sections.packages.entities,
  }
}

function isSameKnowledge(a: Known, b: Known): boolean {
  if (a === b) return true
  return (
    CENSUS_ROOTS.every((root) => isSameCensus(a[root], b[root])) &&
    isSameSet(a.inParentCircle, b.inParentCircle) &&
    isSameSet(a.inRepresentsCircle, b.inRepresentsCircle)
  )
}

function isSameCensus(a: Census, b: Census): boolean {
  return isSameMap(a.ranks, b.ranks) && isSameSet(a.removed, b.removed)
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}

/** The old object when it has the new one's parts, each the identical one, and no others. */
function keep<Whole extends object>(before: Whole | undefined, after: Whole): Whole {
  if (before === undefined) return after
  const parts = Object.entries(after)
  const isSameWhole =
    parts.length === Object.keys(before).length &&
    parts.every(([name, part]) => Reflect.get(before, name) === part)
  return isSameWhole ? before : after
}
