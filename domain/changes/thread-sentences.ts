/** What became of threads, in sentences: who began which, who answered what, who resolved it. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { ThreadDifference, ToldComment, ToldThread } from './compare-threads.ts'
import {
  counted,
  moment,
  named,
  plain,
  quote,
  type Sentence,
  title,
  type Words,
} from './sentence.ts'

/** Letters of a comment; all of it stands in its thread. */
const MOST_LETTERS = 160
/** Answers that are told one by one. */
const MOST_ANSWERS = 5

export function threadSentences(differences: readonly ThreadDifference[]): readonly Sentence[] {
  return differences.map((difference) => {
    const { became, thread, answers } = difference
    const since = became === 'begun' && thread.resolved ? [resolvedNote(thread.resolved)] : []
    return {
      key: `thread ${thread.id}`,
      about: { of: 'thread', id: thread.id },
      words: wordsFor(difference),
      notes: [...answerNotes(answers), ...since],
    }
  })
}

/** "2 threads begun, 1 answered, 1 resolved"; empty where there is nothing to tell. */
export function threadSummary(differences: readonly ThreadDifference[]): string {
  const told = (['begun', 'answered', 'resolved', 'reopened', 'deleted'] as const).flatMap(
    (way) => {
      const count = differences.filter(({ became }) => became === way).length
      return count > 0 ? [[count, way] as const] : []
    },
  )
  return told
    .map(([count, way], index) =>
      index === 0 ? `${counted(count, 'thread', 'threads')} ${way}` : `${count} ${way}`,
    )
    .join(', ')
}

function wordsFor({ became, thread, answers }: ThreadDifference): Words {
  const [first] = thread.comments
  const asked: Words = [quote(excerpt(firstWords(thread))), ...aboutWords(thread)]
  switch (became) {
    case 'begun':
      return [
        named(first?.by ?? 'Somebody'),
        plain(' began a thread'),
        ...aboutWords(thread),
        plain(': '),
        quote(excerpt(firstWords(thread))),
      ]
    case 'answered':
      return [plain(`${counted(answers.length, 'answer', 'answers')} to `), ...asked]
    case 'resolved':
      return [...resolvedWords(thread.resolved), plain(': '), ...asked]
    case 'reopened':
      return [plain('Opened again: '), ...asked]
    case 'deleted':
      return [plain('Deleted: '), ...asked]
    default:
      return unreachable(became)
  }
}

function aboutWords({ about }: ToldThread): Words {
  return about === null ? [] : [plain(' on '), title(about)]
}

function resolvedWords(resolved: ToldThread['resolved']): Words {
  if (resolved === null) return [plain('Resolved')]
  return [named(resolved.by), plain(' resolved '), moment(resolved.at)]
}

function resolvedNote(resolved: NonNullable<ToldThread['resolved']>): Words {
  return [plain('Resolved by '), named(resolved.by), plain(', '), moment(resolved.at)]
}

function answerNotes(answers: readonly ToldComment[]): readonly Words[] {
  const told = answers
    .slice(0, MOST_ANSWERS)
    .map(({ by, at, text }) => [
      ...[named(by), plain(', '), moment(at), plain(': '), quote(excerpt(text))],
    ])
  const left = answers.length - told.length
  return left > 0 ? [...told, [plain(`And ${counted(left, 'more answer', 'more answers')}`)]] : told
}

/** What began it may have been deleted; what stands first then speaks for it. */
function firstWords({ comments }: ToldThread): string {
  return comments.find(({ text }) => text !== '')?.text ?? 'deleted words'
}

function excerpt(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()]
  return letters.length > MOST_LETTERS
    ? `${letters.slice(0, MOST_LETTERS).join('')}…`
    : letters.join('')
}
