/** A position in one line, as it is read aloud: "US troops: red line, must-have, as reported, 2022". */

import type { Evidence } from '#domain/negotiation/evidence.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { EVIDENCE_WORDS, inSentence, STANCE_WORDS } from '#domain/words/words.ts'

type PositionSaid = {
  readonly title: string
  readonly stance: Stance
  readonly mustHave: boolean
  readonly condition: string
  readonly evidence: Evidence
  readonly asOf: string
  readonly disputed: boolean
  readonly attributed: boolean
}

/** The title, the stance, then whatever qualifies it. */
export function positionWords(position: PositionSaid): string {
  const { title, stance, mustHave, condition, evidence, asOf, disputed, attributed } = position
  const said = [
    inSentence(STANCE_WORDS[stance]),
    mustHave && 'must-have',
    condition && `if ${inSentence(condition)}`,
    EVIDENCE_WORDS[evidence],
    asOf,
    disputed && 'disputed',
    attributed && 'attributed by facilitator',
  ]
  return `${title}: ${said.filter(Boolean).join(', ')}`
}
