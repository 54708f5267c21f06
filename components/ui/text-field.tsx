/** A one-line field with its label above, a hint below and, when something is wrong, the words for it. */

import type { InputHTMLAttributes, ReactElement, ReactNode, Ref } from 'react'
import { Field } from './field.tsx'
import styles from './text-field.module.css'

export type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  /** The label is read aloud but not drawn: for fields whose place says what they are. */
  readonly labelHidden?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField({
  label,
  hint,
  problem,
  labelHidden = false,
  className = '',
  ...rest
}: TextFieldProps): ReactElement {
  return (
    <Field label={label} labelHidden={labelHidden} className={className}>
      {(id) => (
        <>
          <input
            {...rest}
            id={id}
            className={styles.input}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem || hint ? `${id}-below` : undefined}
          />
          {problem || hint ? (
            <p id={`${id}-below`} className={styles.below} data-problem={problem ? '' : undefined}>
              {problem ?? hint}
            </p>
          ) : null}
        </>
      )}
    </Field>
  )
}
