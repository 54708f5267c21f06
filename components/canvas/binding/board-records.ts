/** The canvas records of one card, token, lane or heading, from the board's own data. Pure. Called by derive-shapes.ts. */

import type { TLParentId } from 'tldraw'
import type { Rect } from '#domain/layout/rect.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { cardTitle, type Proposal, tokenTitle } from '#domain/negotiation/proposal.ts'
import { isBand } from '#domain/negotiation/stance.ts'
import { actorWords } from '#domain/words/actor-words.ts'
import {
  type BoardShape,
  type CardProps,
  type CardShape,
  cardShapeId,
  type HeadingShape,
  headingShapeId,
  type LaneShape,
  laneShapeId,
  type StripMark,
  type TokenShape,
  tokenShapeId,
} from '../shapes/board-shape.ts'
import { derivedIndex } from './derived-index.ts'

export type CardSource = {
  readonly proposal: Proposal
  readonly rect: Rect
  readonly tabledBy: readonly string[]
  readonly strip: readonly StripMark[]
  readonly disputed: boolean
  readonly verdict: Pick<CardProps, 'verdict' | 'verdictWords'>
}

export function cardRecord(source: CardSource, pageId: TLParentId): CardShape {
  const { proposal, rect } = source
  const title = cardTitle(proposal)
  const props = {
    proposalId: proposal.id,
    title,
    fullTitle: proposal.title,
    status: proposal.status,
    kind: proposal.kind,
    tabledBy: source.tabledBy.join(', '),
    strip: source.strip,
    disputed: source.disputed,
    ...source.verdict,
    h: rect.h,
  }
  const index = derivedIndex('card', proposal.id)
  return { ...frame(rect, pageId), id: cardShapeId(proposal.id), type: 'card', index, props }
}

export type TokenSource = {
  readonly position: Position
  readonly proposal: Proposal
  readonly actor: Actor
  readonly rect: Rect
  /** What it hangs on, in words (token-condition.ts). */
  readonly condition: string
  /** The date the whole board speaks of. */
  readonly boardAsOf: string | undefined
}

/** Undefined for a position that is unknown: silence leaves no token. */
export function tokenRecord(source: TokenSource, pageId: TLParentId): TokenShape | undefined {
  const { position, proposal, actor, rect, condition, boardAsOf } = source
  const { actorId, proposalId, stance, asOf = '' } = position
  if (!isBand(stance)) return undefined
  const key = positionKey(actorId, proposalId)
  const props = {
    actorId,
    proposalId,
    actorName: actor.name,
    title: tokenTitle(proposal),
    fullTitle: proposal.title,
    stance,
    mustHave: position.mustHave,
    condition,
    asOf: asOf === boardAsOf ? '' : asOf,
    disputed: position.disputed,
    evidence: position.evidence,
    quote: position.quote ?? '',
    attributed: position.attributedBy !== undefined,
  }
  const index = derivedIndex('token', key)
  return { ...frame(rect, pageId), id: tokenShapeId(key), type: 'token', index, props }
}

export type LaneSource = {
  readonly actor: Actor
  readonly rect: Rect
  readonly heights: readonly number[]
  /** Tokens in each band. */
  readonly counts: readonly number[]
  /** How many proposals there are at all. */
  readonly total: number
  readonly disputed: number
}

export function laneRecord(source: LaneSource, pageId: TLParentId): LaneShape {
  const { actor, rect, heights, counts, total, disputed } = source
  const stated = counts.reduce((sum, count) => sum + count, 0)
  const props = {
    actorId: actor.id,
    name: actor.name,
    code: actor.code ?? '',
    subtitle: actorWords(actor),
    bands: [...heights],
    silent: Math.max(0, total - stated),
    total,
    disputed,
    counts: [...counts],
  }
  const index = derivedIndex('lane', actor.id)
  return { ...frame(rect, pageId), id: laneShapeId(actor.id), type: 'lane', index, props }
}

export function headingRecord(issue: Issue, rect: Rect, pageId: TLParentId): HeadingShape {
  const { id: issueId, title, question } = issue
  const props = { issueId, title, question, h: rect.h }
  const index = derivedIndex('heading', issueId)
  return { ...frame(rect, pageId), id: headingShapeId(issueId), type: 'heading', index, props }
}

type Frame = Omit<BoardShape, 'id' | 'type' | 'index' | 'props'>

/** What all derived shapes share: never rotated, never in a group or frame. */
function frame({ x, y }: Rect, parentId: TLParentId): Frame {
  return {
    typeName: 'shape',
    x,
    y,
    parentId,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: {},
  }
}
