/** The packages that were put together, what the rule makes of each, and what stands in its way. */

import { structureProblems } from '#domain/analysis/package-structure.ts'
import { type Standing, standingsOn } from '#domain/analysis/standing.ts'
import { verdictOf } from '#domain/analysis/verdict.ts'
import type { Package } from '#domain/negotiation/package.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { type ProblemNames, problemWords } from '#domain/words/problem-words.ts'
import { bullets, ended, heading, plain, plainText, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import { verdictSentence } from './verdict.ts'

export function packages(minuted: Minuted): string {
  const dealt = [...minuted.negotiation.packages.values()]
  if (dealt.length === 0) return 'No packages were put together.'
  return together(dealt.map((each) => packagePart(each, minuted)))
}

function packagePart(dealt: Package, minuted: Minuted): string {
  const { negotiation, titleOf } = minuted
  const { title, note, proposalIds } = dealt
  const inIt = proposalIds.filter((id) => negotiation.proposals.has(id))
  const names = namesIn(minuted)
  const head = [heading(3, plain(title) || 'A package without a title'), note && plainText(note)]
  if (inIt.length === 0) return together([...head, 'Nothing is in it.'])
  return together([
    ...head,
    `In it: ${joinWords(inIt.map(titleOf))}.`,
    ended(verdictSentence(verdictOf(negotiation, { proposalIds: inIt }), minuted)),
    bullets([
      ...standingsOn(negotiation, { proposalIds: inIt }).map((standing) =>
        partyLine(standing, minuted),
      ),
      ...structureProblems(negotiation, inIt).map((problem) => plain(problemWords(problem, names))),
    ]),
  ])
}

/** What a party has against it, is silent on, or asks for; nothing where it accepts all of it. */
function partyLine(standing: Standing, minuted: Minuted): string {
  const { nameOf, titleOf } = minuted
  const { actor, redLines, missing, opposed, abstains, silent, conditional } = standing
  const said = [
    ['red line', redLines],
    ['must-have left out', missing],
    ['opposed', opposed],
    ['abstains', abstains],
    ['condition open', conditional.map(({ proposalId }) => proposalId)],
    ['silent', silent],
  ] as const
  const parts = said
    .filter(([, ids]) => ids.length > 0)
    .map(([word, ids]) =>
      `${word} on ${joinWords(ids.map(titleOf))}`.replace('left out on', 'left out:'),
    )
  return `${nameOf(actor.id)}: ${parts.length > 0 ? parts.join('; ') : 'accepts all of it'}`
}

function namesIn({ negotiation }: Minuted): ProblemNames {
  const { proposals, issues } = negotiation
  return {
    proposal: (id) => {
      const proposal = proposals.get(id)
      return proposal ? cardTitle(proposal) : id
    },
    issue: (id) => issues.get(id)?.title ?? id,
  }
}
