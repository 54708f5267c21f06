import { describe, expect, it } from 'vitest'
import { type Diagnosis, diagnose } from '#components/doctor/diagnose.ts'
import { diagnosisWords } from '#components/doctor/diagnosis-words.ts'
import type { Findings, HttpFinding, SocketFinding } from '#components/doctor/finding.ts'
import { CLOSE } from '#domain/access/close-code.ts'

const none: HttpFinding = { kind: 'none' }
const good: HttpFinding = { kind: 'answer', status: 200, ok: true }
const reached: Findings = { isOnline: true, server: good }
const open: Findings = {
  ...reached,
  access: good,
  database: good,
  address: { isAccepted: true, pageAddress: 'https://board.example' },
}

function refused(status: number, code?: string): HttpFinding {
  return { kind: 'answer', status, ok: false, ...(code ? { code } : {}) }
}

function withSocket(socket: SocketFinding): Findings {
  return { ...open, socket }
}

const CASES: readonly [string, Findings, Diagnosis | undefined][] = [
  ['an answer that is still awaited explains nothing', { isOnline: false }, undefined],
  ['no answer on a device without a network', { isOnline: false, server: none }, 'offline'],
  ['no answer on a device that has one', { isOnline: true, server: none }, 'server-away'],
  ['a server on this machine needs no network', { isOnline: false, server: good }, undefined],
  [
    'our own refusal while starting',
    { isOnline: true, server: refused(503, 'unavailable') },
    'server-starting',
  ],
  ['a proxy that answers for a dead server', { isOnline: true, server: refused(502) }, 'gateway'],
  ['a page of somebody else’s', { isOnline: true, server: refused(200) }, 'gateway'],
  ['a session that is over', { ...reached, access: refused(401, 'not_signed_in') }, 'signed-out'],
  ['a membership that is over', { ...reached, access: refused(403, 'not_allowed') }, 'removed'],
  ['a board that is gone', { ...reached, access: refused(404, 'not_found') }, 'deleted'],
  ['a database that is away', { ...reached, access: refused(503, 'unavailable') }, 'database'],
  ['one that went away a moment later', { ...reached, access: good, database: none }, 'database'],
  ['a request that hangs', { ...reached, database: good, access: none }, 'unclear'],
  ['an error of the server', { ...reached, access: refused(500, 'internal') }, 'unclear'],
  [
    'an address the server does not accept',
    { ...open, address: { isAccepted: false, pageAddress: 'https://elsewhere.example' } },
    'wrong-address',
  ],
  ['nothing wrong so far', open, undefined],
  ['a socket that does not open', withSocket({ kind: 'refused' }), 'line-blocked'],
  [
    'a socket that is cut by a stranger',
    withSocket({ kind: 'closed', code: 1006 }),
    'line-blocked',
  ],
  ['a socket without a message', withSocket({ kind: 'silent' }), 'line-silent'],
  ['a busy server', withSocket({ kind: 'closed', code: CLOSE.slowDown }), 'busy'],
  ['a board that cannot be loaded', withSocket({ kind: 'closed', code: CLOSE.tryLater }), 'busy'],
  [
    'a server that is stopping',
    withSocket({ kind: 'closed', code: CLOSE.shuttingDown }),
    'server-starting',
  ],
  [
    'a right that was taken in this moment',
    withSocket({ kind: 'closed', code: CLOSE.notAllowed }),
    'removed',
  ],
  ['a line that works', withSocket({ kind: 'works' }), 'works'],
]

describe('the connection doctor', () => {
  it.each(CASES)('knows %s', (_name, findings, diagnosis) => {
    expect(diagnose(findings)).toBe(diagnosis)
  })

  it('names both addresses when the page has another than the server expects', () => {
    const { todo } = diagnosisWords('wrong-address', {
      isAccepted: false,
      pageAddress: 'http://10.0.0.5:3000',
      expected: 'https://board.example',
    })
    expect(todo).toContain('http://10.0.0.5:3000')
    expect(todo).toContain('https://board.example')
  })
})
