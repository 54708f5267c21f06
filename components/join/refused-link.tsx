'use client'
/** Why a link opens nothing, each reason in its own words, and what to do. */

import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import { Ways } from '../ui/ways.tsx'

export type RefusedLinkProps = {
  readonly refusal: Refusal
  readonly onRetry: () => void
}

export function RefusedLink({ refusal, onRetry }: RefusedLinkProps): ReactElement {
  const final = isAboutLink(refusal)
  return (
    <PlainPage title={titleOf(refusal)}>
      <p role="alert">{wordsOf(refusal)}</p>
      <Ways>
        {final ? null : (
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        )}
        <Link href="/">To my boards</Link>
      </Ways>
    </PlainPage>
  )
}

const ABOUT_LINK: ReadonlySet<string> = new Set([
  'link_expired',
  'link_revoked',
  'link_used_up',
  'in_trash',
  'not_found',
])

/** Whether the link itself is at fault: trying again is no use. */
export function isAboutLink({ code }: Refusal): boolean {
  return ABOUT_LINK.has(code)
}

function titleOf({ code }: Refusal): string {
  if (code === 'link_expired') return 'This link has expired.'
  if (code === 'link_revoked') return 'This link was revoked.'
  if (code === 'link_used_up') return 'This link is used up.'
  if (code === 'in_trash') return 'This board is in the trash.'
  if (code === 'not_found' || code === 'bad_request') return 'This link leads to no board.'
  if (code === 'too_many_requests') return 'Too many tries.'
  if (code === 'unreachable') return 'The server does not answer.'
  return 'The link could not be looked up.'
}

function wordsOf(refusal: Refusal): ReactNode {
  const { code, at } = refusal
  const when = at ? <LocalTime at={at} /> : null
  if (code === 'link_expired') {
    return <>{when ? <>It expired {when}. </> : null}Ask for a new one.</>
  }
  if (code === 'link_revoked') {
    return <>{when ? <>It was revoked {when}. </> : null}Ask for a new one.</>
  }
  if (code === 'in_trash') return 'Nobody may open it. Its facilitators can put it back.'
  if (code === 'not_found' || code === 'bad_request') {
    return 'It may be cut short, or the board was deleted. Copy the whole link again, or ask for a new one.'
  }
  if (code === 'too_many_requests')
    return 'Too many links that lead nowhere came from here. Wait a minute.'
  if (code === 'unreachable') return 'Check your connection. The link is kept in this tab.'
  return errorWords(refusal)
}
