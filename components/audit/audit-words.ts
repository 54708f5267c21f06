/** What somebody did, in words that follow their name: "revoked the link “For the press”; 3 people lost access". */

import type { Role } from '#domain/access/role.ts'
import { type AuditAct, type AuditActName, auditAct } from '#domain/audit/audit-act.ts'
import { STAGE_NAMES } from '#domain/session/stage.ts'
import { ROLE_WORDS } from '../share/role-words.ts'
import type { AuditEntry } from './audit.ts'

/** What an actor is called, by id. */
type NameOf = (actorId: string) => string
type Said<Name extends AuditActName> = (
  done: Extract<AuditAct, { act: Name }>,
  nameOf: NameOf,
) => string

const WORDS: { readonly [Name in AuditActName]: Said<Name> } = {
  'board.created': () => 'made the board',
  'board.renamed': ({ name }) => `renamed the board to “${name}”`,
  'board.deleted': () => 'deleted the board',
  'template.saved': ({ name, isShared }) =>
    `saved the board as the template “${name}”${isShared ? ', for everybody on this server' : ''}`,
  'person.left': () => 'left the board',
  'board.trashed': () => 'put the board into the trash',
  'board.put-back': () => 'put the board back from the trash',
  'board.expired': () => 'deleted the board for good, 30 days after it was put into the trash',
  'link.made': ({ name, ...seat }, nameOf) =>
    `made a link for ${seatWords(seat, nameOf)}${named(name)}`,
  'link.revoked': ({ name, ended }) => `revoked a link${named(name)}; ${lostWords(ended)}`,
  'recovery.made': () => 'made a new recovery link',
  'door.changed': ({ lobby, pseudonyms }) =>
    `set the door: ${lobby ? 'lobby' : 'no lobby'}, ${pseudonyms ? 'made-up names' : 'own names'}`,
  'person.let-in': ({ name }) => `let ${name} in`,
  'person.turned-away': ({ name }) => `turned ${name} away`,
  'person.seated': ({ name, ...seat }, nameOf) => `made ${name} ${seatWords(seat, nameOf)}`,
  'person.removed': ({ name }) => `removed ${name} from the board`,
  'person.signed-in': ({ name, ...seat }, nameOf) =>
    `signed in, who had been here as the guest ${name}, and is ${seatWords(seat, nameOf)}`,
  'person.joined': (seat, nameOf) => `came in as ${seatWords(seat, nameOf)}`,
  'snapshot.saved': ({ name }) => `saved the snapshot “${name}”`,
  'snapshot.renamed': ({ name }) => `renamed a snapshot to “${name}”`,
  'snapshot.deleted': ({ name }) => `deleted the snapshot “${name}”`,
  'snapshot.restored': ({ name, scope, actorId }, nameOf) => {
    if (scope === 'lane') return `restored the lane of ${nameOf(actorId ?? '')} from “${name}”`
    if (scope === 'proposal') return `restored one proposal from the snapshot “${name}”`
    return `restored the snapshot “${name}”`
  },
  'snapshot.retention': ({ minutes, days }) =>
    `had ${minutes === 0 ? 'no snapshots' : `snapshots every ${minutes} min`} saved automatically, kept ${keptWords(days)}`,
  'board.copied': () => 'started a board of their own from this one',
  'source.added': ({ name }) => `added the source “${name}”`,
  'source.renamed': ({ name }) => `renamed a source to “${name}”`,
  'source.removed': ({ name }) => `removed the source “${name}”`,
  'scores.audience': ({ audience }) => AUDIENCE_WORDS[audience],
  'scores.removed': ({ actorId }, nameOf) => `erased the scores of ${nameOf(actorId)}`,
  'comment.removed': () => 'deleted a comment that somebody else wrote',
  'round.opened': ({ number, minutes, items }) =>
    `opened sealed round ${number} on ${items === 1 ? '1 proposal' : `${items} proposals`}, for ${minutes} min`,
  'round.extended': ({ number, minutes }) => `gave sealed round ${number} ${minutes} min more`,
  'round.revealed': ({ number }) => `had sealed round ${number} revealed`,
  'round.voided': ({ number }) => `called off sealed round ${number}`,
  'room.opened': ({ number, people, isOpenToFacilitators }) =>
    `opened room ${number} for ${peopleWords(people)}, ${isOpenToFacilitators ? 'open' : 'not open'} to facilitators`,
  'room.people': ({ number, people }) => `named who is in room ${number}: ${peopleWords(people)}`,
  'room.asked': ({ people, isOpenToFacilitators }) =>
    `asked for a room for ${peopleWords(people)}, ${isOpenToFacilitators ? 'open' : 'not open'} to facilitators`,
  'room.refused': () => 'refused a room that was asked for',
  'room.closed': ({ number }) => `closed room ${number} and kept it`,
  'room.deleted': ({ number }) => `deleted room ${number}`,
  'room.carried': ({ number, items }) =>
    `carried ${items === 1 ? '1 change' : `${items} changes`} back from room ${number}`,
  'session.stage': ({ stage }) => `moved the session to “${STAGE_NAMES[stage]}”`,
  'session.agenda': ({ items }) => {
    if (items === undefined) return 'changed the agenda'
    return items === 1 ? 'set an agenda of 1 item' : `set an agenda of ${items} items`
  },
  'session.item': ({ itemId }) =>
    itemId === undefined ? 'put the agenda aside' : 'took up an item of the agenda',
  'session.timer': ({ timer, minutes }) =>
    timer === 'started' ? `started the timer for ${minutes} min` : `${timer} the timer`,
  'session.locked': ({ scope }) => LOCK_WORDS[scope],
  'session.lane': ({ actorId, isLocked }, nameOf) =>
    `${isLocked ? 'locked' : 'unlocked'} the lane of ${nameOf(actorId)}`,
  'session.cursors': ({ hidden }) => `${hidden ? 'hid' : 'showed'} everybody’s pointers`,
}

function keptWords(days: number | undefined): string {
  if (days === undefined) return 'for good'
  return days === 1 ? 'for 1 day' : `for ${days} days`
}

function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

const AUDIENCE_WORDS = {
  off: 'hid the scores from everybody',
  facilitators: 'showed the scores to facilitators',
  delegates: 'showed delegates their own actor’s scores',
  everybody: 'showed the scores to everybody',
} as const

const LOCK_WORDS = {
  none: 'unlocked the board',
  comments: 'locked everything but comments',
  all: 'locked the board',
} as const

/** An act of another version of Parley is named as it is stored. */
export function auditWords({ act, facts }: AuditEntry, nameOf: NameOf): string {
  const done = auditAct.safeParse({ ...facts, act })
  return done.success ? wordsOf(done.data, nameOf) : act
}

function wordsOf<Name extends AuditActName>(
  done: Extract<AuditAct, { act: Name }>,
  nameOf: NameOf,
): string {
  return (WORDS[done.act as Name] as Said<Name>)(done, nameOf)
}

function seatWords(
  { role, actorId }: { readonly role: Role; readonly actorId?: string },
  nameOf: NameOf,
): string {
  const as = ROLE_WORDS[role].as
  return actorId === undefined ? as : `${as} of ${nameOf(actorId)}`
}

function named(name: string | undefined): string {
  return name === undefined ? '' : `, “${name}”`
}

function lostWords(ended: number): string {
  if (ended === 0) return 'nobody had come by it'
  return ended === 1 ? '1 person lost access' : `${ended} people lost access`
}
