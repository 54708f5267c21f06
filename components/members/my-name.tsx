/** One's own name, to be changed for everybody to see. Acts of before keep the name they were done under. */

import type { FormEvent, ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useMe } from '../board/use-me.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { BOARD_DOOR } from './board-door.ts'
import styles from './my-name.module.css'
import { useNewsAnswer } from './use-news-answer.ts'

export function MyName(): ReactElement {
  const { name, role } = useMe()
  const { value } = useNewsAnswer('door', BOARD_DOOR, 'people')
  if (value?.pseudonyms && !mayRun(role)) {
    return <Notice>{`In this session you are ${name}. Only facilitators see who is who.`}</Notice>
  }
  return <NameForm name={name} />
}

function NameForm({ name }: { readonly name: string }): ReactElement {
  const { busy, refusal, send } = useSend()
  async function rename(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const displayName = String(new FormData(event.currentTarget).get('displayName')).trim()
    if (!displayName || displayName === name) return
    // The board's socket says it to this page too, and to everybody else's.
    await send({ path: '/api/me', method: 'PATCH', body: { displayName }, schema: ANYTHING })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void rename(event)}>
      <TextField
        key={name}
        label="Your name"
        name="displayName"
        defaultValue={name}
        required
        maxLength={60}
        autoComplete="name"
        className={styles.name ?? ''}
        problem={refusal && errorWords(refusal)}
      />
      <Button type="submit" busy={busy}>
        Rename
      </Button>
    </form>
  )
}
