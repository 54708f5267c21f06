/** What people do to a board, as data. Carried out by execute.ts, one transaction a call. */

import type { Actor, ActorKind } from '#domain/negotiation/actor.ts'
import type {
  Assessment,
  Constraint,
  NegotiationEvent,
  OpenQuestion,
} from '#domain/negotiation/context.ts'
import type { ActorId, EntityId, IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Issue, IssueOption } from '#domain/negotiation/issue.ts'
import type { CarriedMark, RoundMark } from '#domain/negotiation/ledger-entry.ts'
import type { DecisionRule, Provenance } from '#domain/negotiation/negotiation.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { Position } from '#domain/negotiation/position.ts'
import type { AgreedStatus, Proposal } from '#domain/negotiation/proposal.ts'
import type { Relation } from '#domain/negotiation/relation.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import type { At, InkRecord } from './board.ts'

/** Who acts, and when; stamped on positions and ledger entries. */
export type Act = {
  readonly by: string
  readonly byName: string
  /** ms since the epoch. */
  readonly at: number
  /** Set where a facilitator speaks for an actor. */
  readonly attributedBy?: 'facilitator'
  /** The actor the person is a delegate of: what they state for it, it says itself. */
  readonly speaksFor?: ActorId
  /** The sealed round this enters the board from (domain/rounds). */
  readonly round?: RoundMark
  /** The caucus room this is carried back from (domain/rooms). */
  readonly carried?: CarriedMark
  /** Set while a template fills a board: what a board opens with is no change, and has no entry in the ledger. */
  readonly isOpening?: true
}

/** Fields to set; `null` clears an optional one; absent ones stay. */
type Edit<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null }

type Given<Entity, Needed extends keyof Entity> = Partial<Omit<Entity, Needed>> &
  Pick<Entity, Needed>

/** A text that several people may write in at once; it merges letter by letter. */
export type TextTarget =
  | {
      readonly of: 'proposal'
      readonly id: ProposalId
      readonly field: 'title' | 'cardTitle' | 'text'
    }
  | { readonly of: 'issue'; readonly id: IssueId; readonly field: 'title' | 'question' }
  | { readonly of: 'actor'; readonly id: ActorId; readonly field: 'name' }
  | { readonly of: 'package'; readonly id: PackageId; readonly field: 'title' }

export type ActorFields = Omit<Actor, 'id' | 'name' | 'order'>
/** A status that says agreed is given by `agree`, and taken by `reopen`, alone. */
export type ProposalFields = Omit<
  Proposal,
  'id' | 'title' | 'cardTitle' | 'text' | 'version' | 'versions' | 'order'
>
export type PositionFields = Omit<
  Position,
  'actorId' | 'proposalId' | 'stance' | 'since' | 'attributedBy' | 'onVersion'
>

export type Command =
  | {
      readonly type: 'describe'
      readonly title?: string
      readonly decisionRule?: DecisionRule
      /** `null`: more than half. */
      readonly quota?: number | null
      readonly packageDeal?: boolean
      readonly abstainBlocks?: boolean
      readonly provenance?: Provenance
    }
  | {
      readonly type: 'addActor'
      readonly actor: Given<Omit<Actor, 'order'>, 'id' | 'name'> & {
        readonly kind?: ActorKind
      } /** Gives it a lane, rightmost. */
      readonly lane?: boolean
    }
  | { readonly type: 'editActor'; readonly id: ActorId; readonly fields: Edit<ActorFields> }
  /** The lanes, left to right; actors not named have none. */
  | { readonly type: 'arrangeLanes'; readonly lanes: readonly ActorId[] }
  | {
      readonly type: 'addIssue'
      readonly issue: Given<Omit<Issue, 'order'>, 'id' | 'title'>
      readonly at?: At
    }
  | {
      readonly type: 'editIssue'
      readonly id: IssueId
      readonly fields: { readonly options?: readonly IssueOption[] }
    }
  | {
      readonly type: 'addProposal'
      readonly proposal: Given<Omit<Proposal, 'order' | 'version' | 'versions'>, 'id' | 'title'>
      readonly at: At
    }
  | {
      readonly type: 'editProposal'
      readonly id: ProposalId
      readonly fields: Edit<ProposalFields>
    }
  /** Puts new words in place of the old ones, which are kept as an earlier version. */
  | {
      readonly type: 'amendProposal'
      readonly id: ProposalId
      readonly title?: string
      readonly cardTitle?: string
      readonly text?: string
      readonly reason?: string
    }
  /** Declares proposals agreed, all of them or none. A package is agreed as it stands, whole. */
  | {
      readonly type: 'agree'
      readonly proposalIds: readonly ProposalId[]
      readonly level: AgreedStatus
      readonly packageId?: PackageId
      readonly reason?: string
    }
  /** Puts an agreed proposal back on the table. */
  | { readonly type: 'reopen'; readonly proposalId: ProposalId; readonly reason?: string }
  /** Marks one actor as the one who tabled it. */
  | { readonly type: 'table'; readonly proposalId: ProposalId; readonly actorId: ActorId }
  /** States (or, with `unknown`, withdraws) where an actor stands; writes the ledger. */
  | {
      readonly type: 'takePosition'
      readonly actorId: ActorId
      readonly proposalId: ProposalId
      readonly stance: Stance
      /** The wording it is about, where that may not be the present one; then it is stated anew even if it stands. */
      readonly onVersion?: number
      readonly fields?: Edit<PositionFields>
    }
  /** Says more about a position without moving it. */
  | {
      readonly type: 'editPosition'
      readonly actorId: ActorId
      readonly proposalId: ProposalId
      readonly fields: Edit<PositionFields>
    }
  /** Says that a position stated on an earlier wording stands for the present one. */
  | {
      readonly type: 'confirmPosition'
      readonly actorId: ActorId
      readonly proposalId: ProposalId
    }
  | {
      readonly type: 'addPackage'
      readonly package: Given<Omit<Package, 'order'>, 'id' | 'title'>
    }
  | {
      readonly type: 'editPackage'
      readonly id: PackageId
      readonly fields: Edit<Pick<Package, 'note'>>
    }
  | {
      readonly type: 'putInPackage' | 'takeFromPackage'
      readonly packageId: PackageId
      readonly proposalId: ProposalId
    }
  | {
      readonly type: 'place'
      readonly places: readonly {
        readonly of: 'proposal' | 'issue'
        readonly id: string
        readonly at: At
      }[]
    }
  /** Brings a text to `text` by the smallest change, so that others' letters stay. */
  | { readonly type: 'write'; readonly target: TextTarget; readonly text: string }
  | {
      readonly type: 'remove'
      readonly of:
        | 'actor'
        | 'issue'
        | 'proposal'
        | 'event'
        | 'constraint'
        | 'assessment'
        | 'openQuestion'
        | 'package'
      readonly id: EntityId
    }
  | { readonly type: 'addRelation'; readonly relation: Omit<Relation, 'order'> }
  | {
      readonly type: 'removeRelation'
      readonly relation: Pick<Relation, 'from' | 'to' | 'type' | 'for'>
    }
  | { readonly type: 'addEvent'; readonly event: Omit<NegotiationEvent, 'order'> }
  | { readonly type: 'addConstraint'; readonly constraint: Omit<Constraint, 'order'> }
  | { readonly type: 'addAssessment'; readonly assessment: Omit<Assessment, 'order'> }
  | { readonly type: 'addOpenQuestion'; readonly openQuestion: Omit<OpenQuestion, 'order'> }
  | { readonly type: 'putInk'; readonly records: readonly InkRecord[] }
  | { readonly type: 'removeInk'; readonly ids: readonly string[] }
