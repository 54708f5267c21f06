'use client'
/** The token of the join link this page was opened with: `undefined` before it is read, `null` when there is none. */

import { useEffect, useState } from 'react'
import { takeToken } from './join-token.ts'

export function useJoinToken(): string | null | undefined {
  const [token, setToken] = useState<string | null>()
  useEffect(() => {
    const take = () => setToken(takeToken() ?? null)
    take()
    // A second link opened in the same tab changes the fragment only.
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return token
}
