/** Where a sign-in that came to nothing ends, and one may begin. It needs no database: that may be what is away. */

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactElement } from 'react'
import { SignInProblemPage } from '#components/sign-in/sign-in-problem-page.tsx'
import { ownPath } from '#domain/access/own-path.ts'
import { SIGN_IN_PROBLEMS } from '#domain/access/sign-in-problem.ts'
import { runtime } from '#server/runtime.ts'

export const metadata: Metadata = { title: 'Sign in' }

type Query = { readonly [name: string]: string | readonly string[] | undefined }

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>
}): Promise<ReactElement> {
  const { signIn } = runtime().config
  if (!signIn) return notFound()
  const { problem, returnTo } = await searchParams
  return (
    <SignInProblemPage
      provider={signIn.providerName}
      problem={SIGN_IN_PROBLEMS.find((known) => known === problem)}
      returnTo={(typeof returnTo === 'string' ? ownPath(returnTo) : undefined) ?? '/'}
    />
  )
}
