/**
 * Looks at one thing after the other between this page and its board, tells after each, and stops at the first that
 * explains the trouble. Its instruments are probes.ts; what is found means what diagnose.ts says.
 */

import { diagnose } from './diagnose.ts'
import type { AddressFinding, Findings, HttpFinding, SocketFinding } from './finding.ts'

export interface Probes {
  isOnline(): boolean
  server(): Promise<HttpFinding>
  database(): Promise<HttpFinding>
  access(): Promise<HttpFinding>
  /** Undefined when the server does not say. */
  address(): Promise<AddressFinding | undefined>
  socket(): Promise<SocketFinding>
}

/** The database before the board: what needs it would be waited for in vain. */
const STEPS = ['server', 'database', 'access', 'address', 'socket'] as const
export type Step = (typeof STEPS)[number]

export type Progress = {
  readonly findings: Findings
  /** What is being looked at; undefined at the end. */
  readonly step: Step | undefined
}

/** Ends when the iterator is left. */
export async function* examine(probes: Probes): AsyncGenerator<Progress> {
  let findings: Findings = { isOnline: probes.isOnline() }
  for (const step of STEPS) {
    yield { findings, step }
    const found = await probes[step]()
    if (found !== undefined) findings = { ...findings, [step]: found }
    if (diagnose(findings) !== undefined) break
  }
  yield { findings, step: undefined }
}
