/** One position in full: the stance, its condition, on whose word, the quote and where it was taken from. */

import { isAgreedAlready } from '#domain/analysis/standing.ts'
import { conditionsOf } from '#domain/negotiation/condition.ts'
import { type ActorId, isId, toId } from '#domain/negotiation/ids.ts'
import { isOnEarlierVersion, type Position } from '#domain/negotiation/position.ts'
import { conditionWords } from '#domain/words/condition-words.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { EVIDENCE_WORDS, inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import { bold, capital, ended, italic, plain, present, quoted, within } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'

/** "**European allies: conditional**, if the US joins. “We are ready” (Macron, in their own words, 2022)." */
export function positionLine(position: Position, minuted: Minuted): string {
  const { nameOf } = minuted
  const { actorId, stance, mustHave } = position
  const head = bold(`${nameOf(actorId)}: ${inSentence(STANCE_WORDS[stance])}`)
  const terms = termsOf(position, minuted)
  const stated = [
    terms && `if ${within(terms)}`,
    mustHave && isFor(position) && 'must be in any deal',
  ]
  const first = [head, ...stated.filter(Boolean)].join(', ')
  return [ended(first), ...rest(position, minuted)].join(' ')
}

/** Whether a position without a stance still tells something: a claim somebody makes of it. */
export function tellsSomething({ stance, quote, counterClaim, disputed }: Position): boolean {
  return stance !== 'unknown' || disputed || quote !== undefined || counterClaim !== undefined
}

/** Conditions that were kept under another stance are none now. */
export function termsOf(
  position: Position,
  { negotiation, related, plainTitleOf }: Minuted,
): string {
  const conditions = conditionsOf(position, (id) => isAgreedAlready(negotiation, id), related)
  const words = conditions.map((condition) =>
    condition.kind === 'words' ? { ...condition, text: plain(condition.text) } : condition,
  )
  return conditionWords(words, plainTitleOf)
}

function isFor({ stance }: Position): boolean {
  return stance === 'support' || stance === 'conditional'
}

function rest(position: Position, minuted: Minuted): readonly string[] {
  const { note, reason, counterClaim, disputed, attributedBy } = position
  const said = [
    sourceLine(position, minuted),
    counterClaim &&
      `Against this reading, ${speakerOf(counterClaim.speaker, minuted)}: ${ended(quoted(counterClaim.quote))}`,
    disputed && !counterClaim && 'Disputed.',
    reason && `Reason given: ${ended(quoted(reason))}`,
    note && ended(capital(plain(note))),
    versionLine(position, minuted),
    attributedBy && 'Entered by a facilitator.',
  ]
  return present(said)
}

/** "“We are ready” (Macron, as reported, 2022; source: *Joint statement*)." */
function sourceLine(position: Position, minuted: Minuted): string {
  const { quote, speaker, evidence, asOf, stance } = position
  const whose = speaker === undefined ? undefined : speakerOf(speaker, minuted)
  const told = [
    whose,
    stance === 'unknown' ? undefined : EVIDENCE_WORDS[evidence],
    asOf && plain(asOf),
  ]
  const from = takenFrom(position, minuted)
  const source = [told.filter(Boolean).join(', '), from].filter(Boolean).join('; ')
  if (quote) return ended(source ? `${quoted(quote)} (${source})` : quoted(quote))
  return source ? ended(capital(source)) : ''
}

function takenFrom({ source }: Position, { facts }: Minuted): string {
  if (!source) return ''
  const title = facts.sources[source.sourceId]
  return title ? `source: ${italic(plain(title))}` : 'its source was taken off the board'
}

/** An actor's id, or a name as the source gives it; several have commas between them. */
function speakerOf(speaker: string, { negotiation, nameOf }: Minuted): string {
  const known = (name: string): string | undefined => {
    const actor = isId(name) ? negotiation.actors.get(toId<ActorId>(name)) : undefined
    return actor && nameOf(actor.id)
  }
  const parts = speaker.split(',').map((part) => known(part.trim()))
  const names = parts.filter((name) => name !== undefined)
  return names.length === parts.length ? joinWords(names) : (known(speaker) ?? plain(speaker))
}

function versionLine(position: Position, { negotiation }: Minuted): string {
  const proposal = negotiation.proposals.get(position.proposalId)
  return proposal && isOnEarlierVersion(position, proposal)
    ? `Said of version ${position.onVersion} of the text; it is now at version ${proposal.version}.`
    : ''
}
