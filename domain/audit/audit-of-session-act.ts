/** What the audit says of an act on the session. */

import { unreachable } from '../negotiation/unreachable.ts'
import type { SessionAct } from '../session/session-act.ts'
import type { AuditAct } from './audit-act.ts'

/** Undefined for hands: who asked to speak, and who lowered it, is no right. */
export function auditOfSessionAct(wish: SessionAct): AuditAct | undefined {
  switch (wish.act) {
    case 'setStage':
      return { act: 'session.stage', stage: wish.stage }
    case 'setAgenda':
      return { act: 'session.agenda', items: wish.agenda.length }
    case 'addItem':
    case 'strikeItem':
      return { act: 'session.agenda' }
    case 'takeUp':
      return { act: 'session.item', ...(wish.itemId !== null && { itemId: wish.itemId }) }
    case 'startTimer':
      return { act: 'session.timer', timer: 'started', minutes: wish.minutes }
    case 'pauseTimer':
      return { act: 'session.timer', timer: 'paused' }
    case 'resumeTimer':
      return { act: 'session.timer', timer: 'resumed' }
    case 'addMinute':
      return { act: 'session.timer', timer: 'lengthened', minutes: 1 }
    case 'endTimer':
      return { act: 'session.timer', timer: 'ended' }
    case 'lock':
      return { act: 'session.locked', scope: wish.scope }
    case 'lockLane':
      return { act: 'session.lane', actorId: wish.actorId, isLocked: wish.isLocked }
    case 'hideCursors':
      return { act: 'session.cursors', hidden: wish.hidden }
    case 'lowerHand':
      return undefined
    default:
      return unreachable(wish)
  }
}
