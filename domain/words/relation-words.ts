/** How two proposals hang together, said from either end. */

import type { RelationType } from '#domain/negotiation/relation.ts'

type FromEither = { readonly out: string; readonly in: string }

/** `out`: this one → the other; `in`: the other → this one, read from this one. */
export const RELATION_WORDS: { readonly [Type in RelationType]: FromEither } = {
  depends_on: { out: 'Depends on', in: 'Needed by' },
  part_of: { out: 'Part of', in: 'Has as part' },
  excludes: { out: 'Excludes', in: 'Excluded by' },
  implies: { out: 'Implies', in: 'Implied by' },
  follows: { out: 'Follows', in: 'Followed by' },
  conditional_on: { out: 'Conditional on', in: 'A condition for' },
  implements: { out: 'Implements', in: 'Implemented by' },
  prerequisite_of: { out: 'Prerequisite of', in: 'Has as prerequisite' },
}
