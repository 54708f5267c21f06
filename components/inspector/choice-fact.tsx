/** A fact that is one of a list: a select for those who may change it, its words for all others. */

import type { ReactElement } from 'react'
import { useMayEdit } from '../board/use-may-edit.ts'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { Fact } from './facts.tsx'

export type ChoiceFactProps = {
  readonly name: string
  readonly value: string
  /** Value and words. */
  readonly choices: readonly (readonly [value: string, words: string])[]
  /** Shown as words: it is not to be chosen now. */
  readonly fixed?: boolean
  readonly onChoose: (value: string) => void
}

export function ChoiceFact({
  name,
  value,
  choices,
  fixed,
  onChoose,
}: ChoiceFactProps): ReactElement {
  const mayEdit = useMayEdit()
  const words = choices.find(([choice]) => choice === value)?.[1] ?? value
  if (!mayEdit || fixed) return <Fact name={name}>{words}</Fact>
  return (
    <Fact name={name}>
      <QuietSelect
        frame="plain"
        aria-label={name}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map(([choice, choiceWords]) => (
          <option key={choice} value={choice}>
            {choiceWords}
          </option>
        ))}
      </QuietSelect>
    </Fact>
  )
}
