/** A verdict in a sentence or two, as the inspector says it: "Blocked by Russia (red line). Silent: European allies." */

import type { ActorId } from '#domain/negotiation/ids.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { Blocker, Bound, Objection, VerdictReport } from './verdict.ts'

const OBJECTIONS: Readonly<Record<Objection, string>> = {
  red_line: 'red line',
  must_have: 'must-have missing',
  opposed: 'opposed',
  abstain: 'abstains',
}

export const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  agreed: 'agreed',
  'agreed-if': 'agreed if conditions are met',
  blocked: 'blocked',
}

/** `nameOf` gives an actor's name as it is to be read. */
export function verdictWords(report: VerdictReport, nameOf: (id: ActorId) => string): string {
  const { dissenters, unknown, inputs } = report
  const isPackage = inputs.known + inputs.unknown > inputs.parties
  const names = (ids: readonly ActorId[]): string => ids.map(nameOf).join(', ')
  const named = (blockers: readonly Blocker[]): string =>
    blockers.map(({ actorId, why }) => `${nameOf(actorId)} (${OBJECTIONS[why]})`).join(', ')
  const sentences = [verdictSentence(report, names, named)]
  if (dissenters.length > 0) sentences.push(`Against, without blocking: ${named(dissenters)}.`)
  const silent = isPackage ? 'Silent on some of it' : 'Silent'
  if (unknown.length > 0) sentences.push(`${silent}: ${names(unknown)}.`)
  return sentences.join(' ')
}

function verdictSentence(
  { verdict, blockers, conditions, optimistic, pessimistic, inputs }: VerdictReport,
  names: (ids: readonly ActorId[]) => string,
  named: (blockers: readonly Blocker[]) => string,
): string {
  if (inputs.parties === 0) return 'Unknown: nobody here is a party.'
  if (inputs.known + inputs.unknown === 0) return 'Unknown: there is nothing to decide on.'
  switch (verdict) {
    case 'agreed':
      return 'Agreed.'
    case 'agreed-if':
      return `Agreed if conditions are met: ${names([...new Set(conditions.map(({ actorId }) => actorId))])}.`
    case 'blocked':
      return blockers.length > 0 ? `Blocked by ${named(blockers)}.` : 'Blocked: nobody can pass it.'
    case 'unknown':
      return `Unknown: at best ${BOUND_WORDS[optimistic]}, at worst ${BOUND_WORDS[pessimistic]}.`
    default:
      return unreachable(verdict)
  }
}
