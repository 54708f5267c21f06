'use client'
/** Where the link leads and as what; a name is all that is asked. */

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactElement, useState, useTransition } from 'react'
import { z } from 'zod'
import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ROLE_WORDS } from '../share/role-words.ts'
import { SignInButton } from '../sign-in/sign-in-button.tsx'
import { neededSignIn, openSignIn, type SignInOffer } from '../sign-in/sign-in-offer.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Ways } from '../ui/ways.tsx'
import styles from './join.module.css'
import type { LookedUpLink } from './join-by-token.tsx'
import { forgetToken } from './join-token.ts'
import { Lobby } from './lobby.tsx'
import { isAboutLink } from './refused-link.tsx'

const JOINED = z.object({ boardId: z.string(), waiting: z.boolean().optional() })

export type JoinFormProps = {
  readonly token: string
  readonly link: LookedUpLink
  readonly name: string | undefined
  readonly offer: SignInOffer | undefined
  /** The link closed between looking it up and joining. */
  readonly onRefused: (refusal: Refusal) => void
}

export function JoinForm({ token, link, name, offer, onRefused }: JoinFormProps): ReactElement {
  const router = useRouter()
  const [leaving, startLeaving] = useTransition()
  const { busy, refusal, send } = useSend()

  const [waitsFor, setWaitsFor] = useState<string>()
  const enter = (boardId: string): void => {
    forgetToken()
    startLeaving(() => router.replace(`/b/${boardId}`))
  }

  async function join(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const displayName = String(form.get('displayName')).trim()
    if (!displayName) return
    const passphrase = form.get('passphrase') ?? undefined
    const body = { token, displayName, passphrase }
    const answer = await send({ path: '/api/join', method: 'POST', body, schema: JOINED })
    if (answer.ok && answer.value.waiting) setWaitsFor(answer.value.boardId)
    else if (answer.ok) enter(answer.value.boardId)
    else if (isAboutLink(answer.refusal)) onRefused(answer.refusal)
  }
  if (waitsFor !== undefined) {
    return (
      <Lobby
        boardId={waitsFor}
        title={link.boardTitle}
        onLetIn={() => enter(waitsFor)}
        onKnockAgain={() => setWaitsFor(undefined)}
      />
    )
  }
  const needed = neededSignIn(offer)
  return (
    <PlainPage title={link.boardTitle}>
      <ComingAs link={link} />
      {needed ? (
        <SignInFirst provider={needed.provider} />
      ) : (
        <form className={styles.form} onSubmit={(event) => void join(event)}>
          <Fields asksPassphrase={link.asksPassphrase} name={name} offer={offer} />
          {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
          <Button variant="primary" size="big" type="submit" busy={busy || leaving}>
            {leaving ? 'Opening the board…' : 'Join the board'}
          </Button>
        </form>
      )}
    </PlainPage>
  )
}

type FieldsProps = Pick<JoinFormProps, 'name' | 'offer'> & Pick<LookedUpLink, 'asksPassphrase'>

function Fields({ asksPassphrase, name, offer }: FieldsProps): ReactElement {
  const open = openSignIn(offer)
  return (
    <>
      {open ? <SignInButton provider={open.provider} /> : null}
      <TextField
        label="Your name"
        name="displayName"
        defaultValue={name}
        required
        maxLength={60}
        autoComplete="name"
        autoFocus
        hint={`Others see it beside what you do.${offer?.isSignedIn ? '' : ' No account is needed.'}`}
      />
      {asksPassphrase ? (
        <TextField
          label="Passphrase"
          name="passphrase"
          required
          maxLength={200}
          autoComplete="off"
          hint="The facilitator tells it to you, or shows it in the room."
        />
      ) : null}
    </>
  )
}

/** As what, and for whom they speak. */
function ComingAs({ link: { role, actorName } }: { readonly link: LookedUpLink }): ReactElement {
  const { as, you } = ROLE_WORDS[role]
  return (
    <p>
      You come in as{' '}
      <b>
        {as}
        {actorName ? ` for ${actorName}` : ''}
      </b>
      . {you}
    </p>
  )
}

function SignInFirst({ provider }: { readonly provider: string }): ReactElement {
  return (
    <>
      <p>This server takes no guests. Sign in, and you are led back here.</p>
      <Ways>
        <SignInButton provider={provider} isMain size="big" />
      </Ways>
    </>
  )
}
