/** From what was found to what is wrong: one name, put into words by diagnosis-words.ts. Pure. */

import { CLOSE } from '#domain/access/close-code.ts'
import type { Findings, HttpFinding, SocketFinding } from './finding.ts'

export type Diagnosis =
  | 'offline'
  | 'server-away'
  | 'server-starting'
  | 'gateway'
  | 'database'
  | 'signed-out'
  | 'removed'
  | 'deleted'
  | 'trashed'
  | 'wrong-address'
  | 'line-blocked'
  | 'line-silent'
  | 'busy'
  | 'not-stored'
  | 'works'
  | 'unclear'

/** Undefined while nothing is explained and there is more to look at. The first that fails explains what follows. */
export function diagnose(findings: Findings): Diagnosis | undefined {
  const { isOnline, server, database, access, address, socket } = findings
  return (
    (server && serverTrouble(server, isOnline)) ??
    (database && !isGood(database) ? 'database' : undefined) ??
    (access && accessTrouble(access)) ??
    (address && !address.isAccepted ? 'wrong-address' : undefined) ??
    (socket && socketTrouble(socket))
  )
}

/** The device's own word counts only where nothing answers: a server on the same machine needs no network. */
function serverTrouble(server: HttpFinding, isOnline: boolean): Diagnosis | undefined {
  if (server.kind === 'none') return isOnline ? 'server-away' : 'offline'
  if (server.ok) return undefined
  return server.code === 'unavailable' ? 'server-starting' : 'gateway'
}

function accessTrouble(access: HttpFinding): Diagnosis | undefined {
  if (access.kind === 'none') return 'unclear'
  switch (access.code) {
    case 'not_signed_in':
      return 'signed-out'
    case 'not_allowed':
      return 'removed'
    case 'not_found':
      return 'deleted'
    case 'in_trash':
      return 'trashed'
    case 'unavailable':
      return 'database'
    default:
      return access.ok ? undefined : 'unclear'
  }
}

function socketTrouble(socket: SocketFinding): Diagnosis {
  switch (socket.kind) {
    case 'refused':
      return 'line-blocked'
    case 'silent':
      return 'line-silent'
    case 'works':
      return 'works'
    case 'closed':
      return CLOSED[socket.code] ?? 'line-blocked'
  }
}

/** Codes that are not the server's are those of whatever stands between: it let the line open and cut it. */
const CLOSED: { readonly [code: number]: Diagnosis } = {
  [CLOSE.notSignedIn]: 'signed-out',
  [CLOSE.notAllowed]: 'removed',
  [CLOSE.noSuchBoard]: 'deleted',
  [CLOSE.inTrash]: 'trashed',
  [CLOSE.tryLater]: 'busy',
  [CLOSE.shuttingDown]: 'server-starting',
  [CLOSE.slowDown]: 'busy',
}

function isGood(finding: HttpFinding): boolean {
  return finding.kind === 'answer' && finding.ok
}
