/** One field and one button that add something by its name. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './add-line.module.css'

export type AddLineProps = {
  /** "New issue": the field's name. */
  readonly label: string
  readonly button: string
  readonly maxLength: number
  readonly onAdd: (name: string) => void
}

export function AddLine({ label, button, maxLength, onAdd }: AddLineProps): ReactElement {
  const [name, setName] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    onAdd(name.trim())
    setName('')
  }
  return (
    <form className={styles.line} onSubmit={add}>
      <TextField
        label={label}
        labelHidden
        placeholder={label}
        className={styles.field ?? ''}
        value={name}
        maxLength={maxLength}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">{button}</Button>
    </form>
  )
}
