/** What silence leaves open in a verdict, said plainly: it is counted neither way. Pure. */

import type { VerdictReport } from '#domain/analysis/verdict.ts'
import { BOUND_WORDS } from '#domain/analysis/verdict-words.ts'

type Bounds = Pick<VerdictReport, 'unknown' | 'optimistic' | 'pessimistic'>

export function boundWords({ unknown, optimistic, pessimistic }: Bounds): string {
  if (unknown.length === 0) return 'Nobody is silent: this is all there is to know.'
  return optimistic === pessimistic
    ? `However the silent decide: ${BOUND_WORDS[optimistic]}.`
    : `Were every silence a yes: ${BOUND_WORDS[optimistic]}. Were every silence a no: ${BOUND_WORDS[pessimistic]}.`
}
