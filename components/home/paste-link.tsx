'use client'
/** A field for a link somebody sent: takes a join link, a board's address or a bare token. */

import { Link2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './paste-link.module.css'
import { type PastedLink, readPastedLink } from './read-pasted-link.ts'

export function PasteLink(): ReactElement {
  const id = useId()
  const router = useRouter()
  const [problem, setProblem] = useState<string>()

  function follow(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const pasted = String(new FormData(event.currentTarget).get('link') ?? '')
    const link = readPastedLink(pasted, window.location.origin)
    setProblem(problemOf(link))
    if (link.kind === 'join') router.push(`/join#${link.token}`)
    if (link.kind === 'board') router.push(link.path)
  }
  return (
    <form className={styles.form} onSubmit={follow}>
      <label htmlFor={id} className={styles.label}>
        Join by link
      </label>
      <span className={styles.box}>
        <Link2 size={15} strokeWidth={1.5} aria-hidden="true" />
        <input
          id={id}
          name="link"
          required
          autoComplete="off"
          spellCheck={false}
          placeholder="Paste a board link to join"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={() => setProblem(undefined)}
        />
      </span>
      <Button type="submit">Join</Button>
      {problem ? (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
    </form>
  )
}

function problemOf(link: PastedLink): string | undefined {
  switch (link.kind) {
    case 'elsewhere':
      return `That link leads to ${link.host}. Open it in the address bar.`
    case 'unclear':
      return 'That is not a board link. Copy the whole link you were sent.'
    case 'join':
    case 'board':
      return undefined
  }
}
