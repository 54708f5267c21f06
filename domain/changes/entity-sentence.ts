/** What became of an actor, an issue, a proposal, a relation, a package or a piece of context, in a sentence and lines below. */

import type { Decision } from '#domain/negotiation/decision.ts'
import type { ActorId, IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { isAgreedStatus, type Proposal } from '#domain/negotiation/proposal.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import { inSentence } from '#domain/words/words.ts'
import type { EntityDifference } from './difference.ts'
import { calledAs, firstWords } from './entity-words.ts'
import { changedFields } from './field-words.ts'
import type { NamesOn } from './names-on.ts'
import { plain, type Sentence, type Subject, type Words } from './sentence.ts'
import { toldBy } from './told-by.ts'

export function entitySentence(difference: EntityDifference, names: NamesOn): Sentence {
  const { of, key, fields } = difference
  return {
    key: `${of} ${key}`,
    about: subjectOf(difference),
    words: [...calledAs(difference, names), plain(verbOf(difference))],
    notes: [
      ...firstWords(difference, names),
      ...changedFields(of, fields, names),
      ...amendments(difference),
      ...difference.decisions.map((decision) => decided(decision, difference.key, names)),
    ],
  }
}

function subjectOf({ of, key, before, after }: EntityDifference): Subject {
  switch (of) {
    case 'proposals':
      return { of: 'proposal', id: key as ProposalId }
    case 'actors':
      return { of: 'actor', id: key as ActorId }
    case 'issues':
      return { of: 'issue', id: key as IssueId }
    case 'packages':
      return { of: 'package', id: key as PackageId }
    case 'relations': {
      const relation = after ?? before
      return relation ? { of: 'proposal', id: relation.from } : { of: 'board' }
    }
    default:
      return { of: 'board' }
  }
}

function verbOf({ of, before, after, fields }: EntityDifference): string {
  if (!before) return after ? ' was added' : ' came and went'
  if (!after) return ' was removed'
  if (of !== 'proposals') return ' was changed'
  if (fields.some(({ name }) => name === 'version')) return ' was amended'
  const isWording = fields.some(({ name }) => WORDING.has(name))
  return isWording ? ' was reworded' : fields.length > 0 ? ' was changed' : ' was decided on'
}

const WORDING: ReadonlySet<string> = new Set(['title', 'cardTitle', 'text'])

/** Who amended a proposal in between, and why. */
function amendments(difference: EntityDifference): readonly Words[] {
  if (difference.of !== 'proposals') return []
  const known = new Set(difference.before?.versions.map(versionKey))
  const added = difference.after?.versions.filter((one) => !known.has(versionKey(one))) ?? []
  return difference.before ? added.map((one) => [plain('Amended '), ...toldBy(one)]) : []
}

function versionKey({ version, at, by }: Proposal['versions'][number]): string {
  return `${version} ${at} ${by}`
}

/** "Agreed as *Deal* by Ana at 14:32, by the rule that no party objects". */
function decided(decision: Decision, key: string, names: NamesOn): Words {
  const change = decision.changes.find(({ proposalId }) => proposalId === key)
  const { packageId, rule, isCorrection } = decision
  return [
    plain(`${change ? verbFor(change.to) : 'Decided'} `),
    ...(packageId ? [plain('as '), names.package(packageId), plain(' ')] : []),
    ...toldBy(decision),
    plain(isCorrection ? ' (a correction)' : `. Rule: ${inSentence(RULE_WORDS[rule])}`),
  ]
}

function verbFor(to: Proposal['status']): string {
  if (to === 'agreed') return 'Agreed'
  return isAgreedStatus(to) ? 'Agreed ad referendum' : 'Reopened'
}
