/** The four shapes derived from a board: their props, validators and ids. binding/ makes the records, the shape utils here draw them. */

import { createShapeId, type RecordProps, T, type TLBaseShape, type TLShapeId } from 'tldraw'
import type { Verdict } from '#domain/analysis/verdict.ts'
import { EVIDENCE_KINDS, type Evidence } from '#domain/negotiation/evidence.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'
import {
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  type ProposalKind,
  type ProposalStatus,
} from '#domain/negotiation/proposal.ts'
import { BANDS, type Band, STANCES, type Stance } from '#domain/negotiation/stance.ts'
import type { EntityRef } from '../canvas-handle.ts'
import { entityId } from './entity-id.ts'

/** One party's stance as a card's strip shows it, in lane order. */
export type StripMark = { readonly name: string; readonly stance: Stance }

const VERDICTS: readonly Verdict[] = ['agreed', 'agreed-if', 'blocked', 'unknown']

export type CardProps = {
  readonly proposalId: string
  /** The words on the card; empty while nobody has written any. */
  readonly title: string
  /** The full title where the card is worded shorter, for the tooltip. */
  readonly fullTitle: string
  readonly status: ProposalStatus
  readonly kind: ProposalKind
  /** Names of those who tabled it, ready to print. */
  readonly tabledBy: string
  readonly strip: readonly StripMark[]
  /** Whether any claim about a party's answer is disputed. */
  readonly disputed: boolean
  /** What the decision rule makes of it; `none` where no party has said anything yet. */
  readonly verdict: Verdict | 'none'
  /** The verdict in words, for hovering and reading aloud. */
  readonly verdictWords: string
  /** Height in board units, from domain/layout/card-size.ts. */
  readonly h: number
}

export type TokenProps = {
  readonly actorId: string
  readonly proposalId: string
  readonly actorName: string
  /** At most 17 letters. */
  readonly title: string
  readonly fullTitle: string
  readonly stance: Band
  readonly mustHave: boolean
  /** What would turn it into consent; empty where nothing was said. */
  readonly condition: string
  /** Written on the token only where it is older than the board. */
  readonly asOf: string
  readonly disputed: boolean
  readonly evidence: Evidence
  readonly quote: string
  /** Whether a facilitator placed it for the actor. */
  readonly attributed: boolean
}

export type LaneProps = {
  readonly actorId: string
  readonly name: string
  readonly code: string
  readonly subtitle: string
  /** Heights of the five bands in board units, the same in every lane. */
  readonly bands: readonly number[]
  /** Proposals the actor has said nothing about, out of `total`. */
  readonly silent: number
  readonly total: number
  readonly disputed: number
  /** Tokens in each band, for the far view and the empty lane. */
  readonly counts: readonly number[]
}

export type HeadingProps = {
  readonly issueId: string
  readonly title: string
  readonly question: string
  /** Height in board units, from domain/layout/issue-heading-size.ts. */
  readonly h: number
}

export type CardShape = TLBaseShape<'card', CardProps>
export type TokenShape = TLBaseShape<'token', TokenProps>
export type LaneShape = TLBaseShape<'lane', LaneProps>
export type HeadingShape = TLBaseShape<'heading', HeadingProps>
export type BoardShape = CardShape | TokenShape | LaneShape | HeadingShape

export const cardProps: RecordProps<CardShape> = {
  proposalId: T.string,
  title: T.string,
  fullTitle: T.string,
  status: T.literalEnum(...PROPOSAL_STATUSES),
  kind: T.literalEnum(...PROPOSAL_KINDS),
  tabledBy: T.string,
  strip: T.arrayOf(T.object({ name: T.string, stance: T.literalEnum(...STANCES) })),
  disputed: T.boolean,
  verdict: T.literalEnum('none', ...VERDICTS),
  verdictWords: T.string,
  h: T.positiveNumber,
}

export const tokenProps: RecordProps<TokenShape> = {
  actorId: T.string,
  proposalId: T.string,
  actorName: T.string,
  title: T.string,
  fullTitle: T.string,
  stance: T.literalEnum(...BANDS),
  mustHave: T.boolean,
  condition: T.string,
  asOf: T.string,
  disputed: T.boolean,
  evidence: T.literalEnum(...EVIDENCE_KINDS),
  quote: T.string,
  attributed: T.boolean,
}

export const laneProps: RecordProps<LaneShape> = {
  actorId: T.string,
  name: T.string,
  code: T.string,
  subtitle: T.string,
  bands: T.arrayOf(T.positiveNumber),
  silent: T.positiveInteger,
  total: T.positiveInteger,
  disputed: T.positiveInteger,
  counts: T.arrayOf(T.positiveInteger),
}

export const headingProps: RecordProps<HeadingShape> = {
  issueId: T.string,
  title: T.string,
  question: T.string,
  h: T.positiveNumber,
}

export function cardShapeId(proposalId: string): TLShapeId {
  return createShapeId(`card_${proposalId}`)
}

export function tokenShapeId(key: PositionKey): TLShapeId {
  return createShapeId(`token_${key}`)
}

export function laneShapeId(actorId: string): TLShapeId {
  return createShapeId(`lane_${actorId}`)
}

export function headingShapeId(issueId: string): TLShapeId {
  return createShapeId(`heading_${issueId}`)
}

const DERIVED_TYPES: ReadonlySet<unknown> = new Set(['card', 'token', 'lane', 'heading'])

/** Whether a shape is of a kind that is drawn from the board; copies are, and have ids of tldraw's making. */
export function isDerivedType(type: unknown): boolean {
  return DERIVED_TYPES.has(type)
}

/** The shape that stands for something on the board. */
export function shapeIdOf(ref: EntityRef): TLShapeId {
  return entityId(ref) as TLShapeId
}
