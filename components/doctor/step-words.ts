/** Each step of an examination in words, and how it went. Pure; drawn by step-list.tsx. */

import type { Progress, Step } from './examination.ts'
import type { HttpFinding, SocketFinding } from './finding.ts'

export type StepState = 'good' | 'bad' | 'running' | 'unknown'
export type StepWords = {
  readonly name: Step | 'device'
  readonly label: string
  readonly state: StepState
  /** What was found, for those who can use it. */
  readonly note: string
}

/** Every step, those not looked at included, in the order in which they are looked at. */
export function stepWords({ findings, step: current }: Progress): readonly StepWords[] {
  const { isOnline, server, database, access, address, socket } = findings
  const isReached = server?.kind === 'answer'
  const words = (name: Step, label: string, found: Found | undefined): StepWords => ({
    name,
    label,
    state: found?.state ?? (name === current ? 'running' : 'unknown'),
    note: found?.note ?? (name === current ? 'looking' : 'not looked at'),
  })
  return [
    {
      name: 'device',
      label: 'This device has a network',
      state: isOnline || isReached ? 'good' : 'bad',
      note: isOnline ? 'online' : 'offline',
    },
    words('server', 'The server answers', server && ofHttp(server)),
    words('database', 'Its database answers', database && ofHttp(database)),
    words('access', 'You may open this board', access && ofHttp(access)),
    words('address', 'It accepts this page’s address', address && ofAddress(address.isAccepted)),
    words('socket', 'The live line works', socket && ofSocket(socket)),
  ]
}

type Found = Pick<StepWords, 'state' | 'note'>

function ofHttp(found: HttpFinding): Found {
  if (found.kind === 'none') return { state: 'bad', note: 'no answer' }
  const note = [found.status, found.code].filter((word) => word !== undefined).join(' ')
  return found.ok ? { state: 'good', note: 'yes' } : { state: 'bad', note }
}

function ofAddress(isAccepted: boolean): Found {
  return isAccepted ? { state: 'good', note: 'yes' } : { state: 'bad', note: 'no' }
}

function ofSocket(found: SocketFinding): Found {
  switch (found.kind) {
    case 'works':
      return { state: 'good', note: 'yes' }
    case 'refused':
      return { state: 'bad', note: 'does not open' }
    case 'silent':
      return { state: 'bad', note: 'opens, no message' }
    case 'closed':
      return { state: 'bad', note: `closed, code ${found.code}` }
  }
}
