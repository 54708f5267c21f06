'use client'
/** An act sent to the API: whether it is under way, and what was refused last. */

import { useCallback, useState } from 'react'
import { type Answer, type Call, callApi, type Refusal } from './call-api.ts'

export type Sending = {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly send: <Value>(call: Call<Value>) => Promise<Answer<Value>>
}

export function useSend(): Sending {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = useCallback(async <Value>(call: Call<Value>): Promise<Answer<Value>> => {
    setBusy(true)
    setRefusal(undefined)
    const answer = await callApi(call)
    setBusy(false)
    if (!answer.ok) setRefusal(answer.refusal)
    return answer
  }, [])
  return { busy, refusal, send }
}
