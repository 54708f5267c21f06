/** A board's file with other names for its people and sources: those they shall have where it is imported. */

import type { Said } from '#domain/negotiation/ledger-entry.ts'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import type { ExportedBoard, ExportedReactions } from './format/board-file.ts'

export type NewNames = {
  readonly person: (id: string) => string
  readonly source: (id: SourceSpan['sourceId']) => SourceSpan['sourceId']
}

/** What people are called (`people`) keeps its place in the list and gets its new id. */
export function renameInFile(file: ExportedBoard, names: NewNames): ExportedBoard {
  const by = <Act extends { readonly by: string }>(act: Act): Act => ({
    ...act,
    by: names.person(act.by),
  })
  const from = <Taken extends { readonly source?: SourceSpan }>(taken: Taken): Taken =>
    taken.source
      ? { ...taken, source: { ...taken.source, sourceId: names.source(taken.source.sourceId) } }
      : taken
  const said = (words: Said): Said => from(words)
  const reacted = (reactions: ExportedReactions): ExportedReactions =>
    reactions.map((reaction) => ({ ...reaction, by: reaction.by.map(names.person) }))
  const { sources, comments } = file
  return {
    ...file,
    people: file.people.map((known) => ({ ...known, id: names.person(known.id) })),
    actors: file.actors.map(from),
    events: file.events.map(from),
    positions: file.positions.map(from),
    proposals: file.proposals.map((proposal) => ({
      ...from(proposal),
      versions: proposal.versions.map(by),
    })),
    decisions: file.decisions.map(by),
    ledger: file.ledger.map((entry) => ({
      ...by(entry),
      ...(entry.said && { said: said(entry.said) }),
      ...(entry.lapsed && { lapsed: said(entry.lapsed) }),
    })),
    ...(sources && {
      sources: sources.map((source) => ({
        ...source,
        id: names.source(source.id),
        addedBy: names.person(source.addedBy),
      })),
    }),
    ...(comments && {
      comments: {
        threads: comments.threads.map((thread) => ({
          ...thread,
          resolved: thread.resolved && by(thread.resolved),
          comments: thread.comments.map((comment) => ({
            ...by(comment),
            mentions: comment.mentions.map((it) => ({ ...it, person: names.person(it.person) })),
            reactions: reacted(comment.reactions),
          })),
        })),
        cards: comments.cards.map((card) => ({ ...card, reactions: reacted(card.reactions) })),
      },
    }),
  }
}
