/** The page of a sign-in that came to nothing, or that has not begun: why, and what to do. */

import Link from 'next/link'
import type { ReactElement } from 'react'
import type { SignInProblem } from '#domain/access/sign-in-problem.ts'
import { PlainPage } from '../ui/plain-page.tsx'
import { Ways } from '../ui/ways.tsx'
import { SignInButton } from './sign-in-button.tsx'

export type SignInProblemPageProps = {
  readonly provider: string
  /** Absent: nothing has gone wrong yet. */
  readonly problem: SignInProblem | undefined
  readonly returnTo: string
}

export function SignInProblemPage(props: SignInProblemPageProps): ReactElement {
  const { provider, problem, returnTo } = props
  const { title, why } = problem ? PROBLEMS[problem] : BEGIN
  return (
    <PlainPage title={title.replace('%', provider)}>
      <p role={problem ? 'alert' : undefined}>{why.replace('%', provider)}</p>
      <Ways>
        <SignInButton provider={provider} returnTo={returnTo} isMain />
        <Link href="/">To my boards</Link>
      </Ways>
    </PlainPage>
  )
}

type Words = { readonly title: string; readonly why: string }

const BEGIN: Words = {
  title: 'Sign in',
  why: 'With your account at % you find your boards on every device.',
}

/** `%` is the provider's name. */
const PROBLEMS: { readonly [Name in SignInProblem]: Words } = {
  away: {
    title: '% does not answer.',
    why: 'You were not signed in. Boards that are open go on; try again in a moment.',
  },
  refused: {
    title: 'You were not signed in.',
    why: '% did not confirm who you are, or you said no there.',
  },
  clock: {
    title: 'The clocks do not agree.',
    why: 'What % said was out of date when it came. Try again; if it stays so, tell whoever runs this server to set its clock.',
  },
  state: {
    title: 'This sign-in is over.',
    why: 'It took too long, was used before, or was begun in another browser or tab. Begin again here.',
  },
  often: {
    title: 'Too many tries.',
    why: 'Too many sign-ins from here came to nothing. Wait a minute, then try again.',
  },
  failed: {
    title: 'You were not signed in.',
    why: 'Something between this server and % is not set up as it should be. Whoever runs the server finds it in the log.',
  },
}
