'use client'
/** "Sign in with Harbour Institute". */

import { LogIn } from 'lucide-react'
import type { ReactElement } from 'react'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './sign-in-button.module.css'
import { useSignIn } from './use-sign-in.ts'

export type SignInButtonProps = {
  readonly provider: string
  /** Where to come back to; absent: this page. */
  readonly returnTo?: string
  /** The one thing to do on this page. */
  readonly isMain?: boolean
  readonly size?: 'tight' | 'big'
}

export function SignInButton(props: SignInButtonProps): ReactElement {
  const { busy, refusal, signIn } = useSignIn(props.returnTo)
  return (
    <div className={styles.signIn}>
      <Button
        variant={props.isMain ? 'primary' : 'line'}
        busy={busy}
        onClick={() => void signIn()}
        {...(props.size && { size: props.size })}
      >
        <LogIn size={16} strokeWidth={1.5} />
        Sign in with {props.provider}
      </Button>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
    </div>
  )
}
