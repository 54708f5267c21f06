/** What the audit is in words, and what of the session's acts gets into it. */

import { expect, test } from 'vitest'
import { auditWords } from '#components/audit/audit-words.ts'
import { type AuditAct, auditAct } from '#domain/audit/audit-act.ts'
import { auditOfSessionAct } from '#domain/audit/audit-of-session-act.ts'
import { sessionAct } from '#domain/session/session-act.ts'

const nameOf = (id: string) => (id === 'a1' ? 'Borduria' : 'nobody')

function words({ act, ...facts }: AuditAct): string {
  const entry = {
    id: '1',
    at: '2026-11-23T10:00:00.000Z',
    by: { id: 'p1', name: 'Ann' },
    act,
    facts,
  }
  return auditWords(entry, nameOf)
}

test('acts read as what somebody did, with the names of actors and links', () => {
  const link = {
    act: 'link.made',
    linkId: 'l1',
    role: 'delegate',
    actorId: 'a1',
    name: 'North',
  } as const
  expect(words(link)).toBe('made a link for a delegate of Borduria, “North”')
  expect(words({ act: 'link.revoked', linkId: 'l1', ended: 3 })).toBe(
    'revoked a link; 3 people lost access',
  )
  expect(words({ act: 'session.lane', actorId: 'a1', isLocked: true })).toBe(
    'locked the lane of Borduria',
  )
  expect(words({ act: 'session.timer', timer: 'started', minutes: 5 })).toBe(
    'started the timer for 5 min',
  )
})

test('an act of another version, or with facts that are none of its own, is named as it is stored', () => {
  const entry = { id: '1', at: '', by: { id: 'p1', name: 'Ann' } }
  expect(auditWords({ ...entry, act: 'moon.landed', facts: {} }, nameOf)).toBe('moon.landed')
  const foreign = { ...entry, act: 'board.deleted', facts: { note: 'x' } }
  expect(auditWords(foreign, nameOf)).toBe('board.deleted')
})

test('every act of the session but those on hands is noted, as an act that the audit knows', () => {
  const SAMPLES = {
    setStage: { stage: 'table' },
    setAgenda: { agenda: [{ id: 'a', title: 'Private words', minutes: 5 }] },
    addItem: { item: { id: 'a', title: 'Private words', minutes: 5 } },
    strikeItem: { itemId: 'a' },
    takeUp: { itemId: 'a' },
    startTimer: { minutes: 5 },
    lock: { scope: 'all' },
    lockLane: { actorId: 'a1', isLocked: true },
    hideCursors: { hidden: true },
    lowerHand: { personId: null },
  }
  const names = sessionAct.options.map(({ shape }) => shape.act.value)
  for (const act of names) {
    const wish = sessionAct.parse({ act, ...SAMPLES[act as keyof typeof SAMPLES] })
    const done = auditOfSessionAct(wish)
    expect([act, done === undefined]).toEqual([act, act === 'lowerHand'])
    if (!done) continue
    expect(auditAct.parse(done)).toEqual(done)
    expect(JSON.stringify(done)).not.toContain('Private')
  }
})
