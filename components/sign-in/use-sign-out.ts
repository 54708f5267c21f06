'use client'
/** Ends the session of this browser. Pages that were for the one who was here are not kept. */

import { ANYTHING, callApi } from '../http/call-api.ts'

export function useSignOut(): () => void {
  return () => void signOut()
}

async function signOut(): Promise<void> {
  const answer = await callApi({ path: '/api/sign-out', method: 'POST', schema: ANYTHING })
  // A session that is over already is what was wanted.
  if (answer.ok || answer.refusal.code === 'not_signed_in') window.location.assign('/')
}
