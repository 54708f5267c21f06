/** A change told in words, as plain data: the page, the minutes and Markdown each print it their own way. */

import type { ActorId, IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Stance } from '#domain/negotiation/stance.ts'

export type SentencePart =
  /** What Parley says. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'actor'; readonly text: string }
  /** What people wrote: titles, quotes, conditions. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'stance'; readonly stance: Stance }
  /** ms since the epoch, told in the reader's own zone. */
  | { readonly kind: 'moment'; readonly at: number }
  /** Two wordings, told word by word: changed-words.ts. */
  | { readonly kind: 'wording'; readonly before: string; readonly after: string }

export type Words = readonly SentencePart[]

/** What a sentence is about, and leads to where that is on the board. */
export type Subject =
  | { readonly of: 'position'; readonly actorId: ActorId; readonly proposalId: ProposalId }
  | { readonly of: 'proposal'; readonly id: ProposalId }
  | { readonly of: 'actor'; readonly id: ActorId }
  | { readonly of: 'issue'; readonly id: IssueId }
  | { readonly of: 'package'; readonly id: PackageId }
  /** Of comments. */
  | { readonly of: 'thread'; readonly id: string }
  | { readonly of: 'board' }

export type Sentence = {
  /** Tells it from every other sentence of a comparison. */
  readonly key: string
  readonly about: Subject
  readonly words: Words
  /** What goes with it, each in a line: conditions, wordings, who and why, the way there. */
  readonly notes: readonly Words[]
}

export const plain = (text: string): SentencePart => ({ kind: 'plain', text })
export const title = (text: string): SentencePart => ({ kind: 'title', text: text || 'Untitled' })
export const quote = (text: string): SentencePart => ({ kind: 'quote', text })
export const named = (text: string): SentencePart => ({ kind: 'actor', text })
export const stanceOf = (stance: Stance): SentencePart => ({ kind: 'stance', stance })
export const moment = (at: number): SentencePart => ({ kind: 'moment', at })

/** Several, with something between each two of them. */
export function joined(many: readonly Words[], between = ', '): Words {
  return many.flatMap((words, index) => (index === 0 ? words : [plain(between), ...words]))
}

/** `3 cards were`, `1 card was`. */
export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
