/**
 * What a cell of the matrix says: to the eye in a word and a line, to a screen reader in a sentence, and in the CSV as
 * the eye has it. Silence is said as such, whatever lies behind it. Pure.
 */

import type { Cell } from '#domain/analysis/matrix.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { Condition } from '#domain/negotiation/condition.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { InferredPosition } from '#domain/negotiation/inferred-position.ts'
import { isOnEarlierVersion } from '#domain/negotiation/position.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { conditionWords } from '../words/condition-words.ts'
import { EVIDENCE_WORDS, inSentence, STANCE_WORDS } from '../words/words.ts'

export type CellFace = {
  readonly stance: Stance
  /** "Red line". */
  readonly word: string
  /** A word of weight before the line: `if`, `must`. */
  readonly lead?: 'if' | 'must'
  /** The line under the word; empty where there is nothing to add to silence. */
  readonly line: string
  /** "disputed", "on v1". */
  readonly flags: readonly string[]
  /** Whether it rests on somebody's reading: drawn as an outline. */
  readonly isWeak: boolean
  /** Whether it is only supposed, in a what-if. */
  readonly isGhost: boolean
  /** Everything, as it is read aloud. */
  readonly sentence: string
}

export type FacedCell = {
  readonly cell: Cell
  readonly actor: Actor
  readonly proposal: Proposal
  readonly conditions: readonly Condition[]
  /** What its bloc or its members say, where it says nothing itself. */
  readonly inferred: readonly InferredPosition[]
  /** In a what-if: where the actor really stands, where that is elsewhere. */
  readonly really?: Stance | undefined
  readonly nameOf: (id: Actor['id']) => string
  readonly titleOf: (id: ProposalId) => string
}

export function cellFace(faced: FacedCell): CellFace {
  const { cell, actor, proposal, really } = faced
  const { stance } = cell
  const { said, flags, ...face } = stance === 'unknown' ? silentFace(faced) : statedFace(faced)
  const about = `${actor.name} on ${cardTitle(proposal)}`
  const was = really && inSentence(STANCE_WORDS[really])
  const words = [inSentence(STANCE_WORDS[stance]), was && `in a what-if, really ${was}`, ...said]
  return {
    ...face,
    stance,
    word: STANCE_WORDS[stance],
    flags: was ? [`was ${was}`, ...flags] : flags,
    isGhost: really !== undefined,
    sentence: `${about}: ${words.filter(Boolean).join(', ')}`,
  }
}

/** The words of a cell as one text, as they stand under each other. */
export function faceText({ word, lead, line, flags }: CellFace): string {
  return [word, ...flags, [lead, line].filter(Boolean).join(' ')].filter(Boolean).join('; ')
}

type Part = Pick<CellFace, 'lead' | 'line' | 'flags' | 'isWeak'> & {
  readonly said: readonly (string | undefined | false)[]
}

function statedFace({ cell, proposal, conditions, titleOf }: FacedCell): Part {
  const { position, mustHave } = cell
  if (!position) return NOTHING
  const { evidence, asOf, disputed, attributedBy } = position
  const flags = [
    disputed && 'disputed',
    isOnEarlierVersion(position, proposal) && `on v${position.onVersion}`,
  ].filter((flag) => flag !== false)
  const terms = conditionWords(conditions, titleOf)
  const source = [EVIDENCE_WORDS[evidence], asOf].filter(Boolean).join(', ')
  const isWeak = !isDeclared(evidence)
  const said = [
    mustHave && 'must be in any deal',
    terms && `if ${terms}`,
    source,
    disputed && 'disputed',
    isOnEarlierVersion(position, proposal) &&
      `said of version ${position.onVersion}, now version ${proposal.version}`,
    attributedBy && 'attributed by facilitator',
  ]
  if (terms) return { lead: 'if', line: terms, flags: withMust(flags, mustHave), isWeak, said }
  if (mustHave) return { lead: 'must', line: 'be in any deal', flags, isWeak, said }
  return { line: source, flags, isWeak, said }
}

/** There is one line, and the condition has it. */
function withMust(flags: readonly string[], mustHave: boolean): readonly string[] {
  return mustHave ? ['must-have', ...flags] : flags
}

function silentFace({ cell, inferred, nameOf }: FacedCell): Part {
  const { position } = cell
  if (position && position.stance !== 'unknown') {
    const unheard = `${inSentence(STANCE_WORDS[position.stance])} only ${EVIDENCE_WORDS[position.evidence]}: not counted`
    return { ...NOTHING, line: unheard, said: [unheard] }
  }
  const [first] = inferred
  if (!first) return NOTHING
  const more = inferred.length > 1 ? ` and ${inferred.length - 1} more` : ''
  const name = nameOf(first.inferredFrom)
  const line = `inferred from ${name}: ${inSentence(STANCE_WORDS[first.position.stance])}${more}`
  return { ...NOTHING, line, said: [`${line}, not counted`] }
}

const NOTHING: Part = { line: '', flags: [], isWeak: false, said: [] }
