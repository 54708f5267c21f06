/**
 * One person's board: the document, the line it hangs on, undo, and the only door for changes (`run`). Made by
 * use-open-board.ts, or still by still/still-session.ts, and read through the hooks beside it. Next on the main path:
 * domain/board/execute.ts.
 */

import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { mayEdit } from '#domain/access/role.ts'
import { isSameSeat } from '#domain/access/seat.ts'
import type { Reading } from '#domain/board/board.ts'
import type { Act, Command } from '#domain/board/command.ts'
import { LOCAL_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { type BoardChange, observeBoard } from '#domain/board/observe-board.ts'
import { makeUndo, type Undo } from '#domain/board/undo.ts'
import type { BoardLock } from '#domain/session/board-lock.ts'
import type { Difference } from '../compared/comparison.ts'
import { readAnewWords } from '../compared/difference-words.ts'
import { NewsOfBoard } from '../since/news-of-board.ts'
import { Together } from '../together/together.ts'
import { showWhatIf } from '../what-if/show-what-if.ts'
import { ShownWhatIfs } from '../what-if/shown-what-ifs.ts'
import { WhatIf } from '../what-if/what-if.ts'
import { whatIfChange } from '../what-if/what-if-change.ts'
import { whatIfUndo } from '../what-if/what-if-undo.ts'
import { Asks } from './asks.ts'
import type { ConnectionState } from './connection-state.ts'
import type { Line } from './line.ts'
import { Listeners } from './listeners.ts'
import { actOf, type Me, userOf } from './me.ts'
import { NewsListeners } from './news-listeners.ts'
import { type NoticeDraft, Notices } from './notices.ts'
import type { ToldSeat } from './read-seat.ts'
import { type REFUSALS, type RefusalReason, roleChanged } from './refusals.ts'
import { SessionGuard } from './session-guard.ts'
import type { SessionParts } from './session-parts.ts'
import type { ToldLock } from './told-lock.ts'
import { boardPath } from './view-name.ts'

export class BoardSession {
  readonly boardId: string
  /** Set when the board was read anew on this visit, which is not done twice. */
  readonly readAnew: Difference | undefined
  /** Where its views stand: `/b/:id`. */
  readonly path: string
  readonly awareness: Awareness
  /** A what-if's moves have its name as their reason. */
  readonly asks = new Asks(({ kind }) => kind === 'condition' || !this.whatIf.isOn)
  readonly notices = new Notices()
  /** What changed since this person was last here. */
  readonly news = new NewsOfBoard()
  readonly undo: Undo
  /** Following, leading, pointing and speaking beside the pointer. */
  readonly together: Together
  readonly whatIf: WhatIf
  /** What-ifs that others show. */
  readonly shownWhatIfs: ShownWhatIfs
  readonly #now: () => number
  readonly #line: Line
  readonly #observation: ReturnType<typeof observeBoard>
  readonly #readers = new Listeners<[reading: Reading, change?: BoardChange]>()
  readonly #meListeners = new Listeners<[]>()
  readonly #newsListeners = new NewsListeners()
  readonly #guard: SessionGuard
  #doc = new Y.Doc()
  #me: Me

  constructor(parts: SessionParts) {
    this.boardId = parts.boardId
    this.path = parts.path ?? boardPath(parts.boardId)
    this.awareness = new Awareness(this.#doc)
    this.readAnew = parts.readAnew
    if (parts.readAnew) this.notify({ text: readAnewWords(parts.readAnew), tone: 'news' })
    this.#me = parts.me
    this.#now = parts.now ?? Date.now
    this.awareness.setLocalState({ user: userOf(parts.me), cursor: null, selection: [] })
    this.together = new Together(this.awareness)
    this.#observation = observeBoard(this.doc, (_reading, change) =>
      this.#readers.tell(this.seen(), change),
    )
    this.whatIf = new WhatIf({ current: this.current, act: () => this.act() })
    this.whatIf.subscribe((touched) => {
      showWhatIf(this)
      this.#readers.tell(this.seen(), whatIfChange(touched))
    })
    const { current, notices, whatIf } = this
    const me = () => this.#me
    const line = () => this.#line
    this.#guard = new SessionGuard({ me, line, current, whatIf, notices })
    this.shownWhatIfs = new ShownWhatIfs(this.awareness, () => this.current().board)
    this.shownWhatIfs.subscribe(() => this.#readers.tell(this.seen(), whatIfChange(new Set())))
    this.undo = whatIfUndo(this.#guard.guarded(makeUndo(this.doc, () => this.act())), this.whatIf)
    this.#line = parts.line({
      ...{ boardId: this.boardId, doc: this.doc, awareness: this.awareness },
      ...{ me, board: this, now: this.#now },
      onAnother: (doc) => this.#turnTo(doc),
      onSeat: (seat) => this.#changeSeat(seat),
      onNews: (news) => this.#newsListeners.tell(news),
      onLock: (told) => this.#setLock(told),
      onAskedByFull: () => this.undo.forget(),
    })
  }

  get me(): Me {
    return this.#me
  }

  /** A still session is handed another one now and then. */
  get doc(): Y.Doc {
    return this.#doc
  }

  /** Whether the board of a moment that is past is shown, read-only. */
  get isPast(): boolean {
    return this.#line.isPast
  }

  /** The moment of which the board on show is, in ms since the epoch; undefined: now. */
  get shownAt(): number | undefined {
    return this.#line.shownAt
  }

  /** What is locked on this board, by the server's word [S20]. */
  readonly lock = (): BoardLock => this.#guard.lock()

  /** Whether this person is a delegate, and of another actor. */
  isForeignLane(actorId: string): boolean {
    return this.#guard.isForeignLane(actorId)
  }

  /** Whether a lock keeps this person from changing where an actor stands. */
  isLaneLocked(actorId: string): boolean {
    return this.#guard.isLaneLocked(actorId)
  }

  /** Whether acts of this person come to something now: on the board, or in their what-if. */
  get mayEdit(): boolean {
    return this.refusedFor === undefined
  }

  /** Why acts of this person come to nothing now; a what-if is anybody's. */
  get refusedFor(): RefusalReason | undefined {
    return this.#guard.refusedFor
  }

  /** Why this person may not change the board itself now, what-if or not. */
  get refusedReally(): RefusalReason | undefined {
    return this.#guard.refusedReally
  }

  /** Who acts, and when: what every command is stamped with. */
  act(): Act {
    return actOf(this.#me, this.#now())
  }

  /**
   * Carries out commands as one act: one transaction, one step of undo. Refused, with a notice, where not allowed. In a
   * what-if positions move there alone, and nothing else may be done: what one does in it, nobody else sees.
   */
  run(...commands: Command[]): void {
    if (commands.length === 0) return
    if (this.whatIf.isOn) this.refuse(this.whatIf.take(commands).refused)
    else if (this.#guard.admits(commands)) execute(this.doc, commands, this.act())
  }

  /** Typing: one transaction a keystroke, which undo joins to the keystrokes before it. Refused as `run` is. */
  type(edit: () => void): void {
    if (this.whatIf.isOn) this.refuse('not a position')
    else if (this.mayEdit) this.doc.transact(edit, LOCAL_ORIGIN)
    else this.refuse(this.refusedFor)
  }

  /** The board as it stands; references of what did not change stay identical. */
  readonly current = (): Reading => this.#observation.current()

  /** The board as this person sees it: as it stands, or as their what-if would have it. */
  readonly seen = (): Reading => this.whatIf.seen(this.current())

  /** Told what is seen after every change of the board or of the what-if. */
  readonly subscribe = (listener: (reading: Reading, change?: BoardChange) => void): (() => void) =>
    this.#readers.add(listener)

  readonly connection = (): ConnectionState => this.#line.state()

  readonly subscribeConnection = (listener: (state: ConnectionState) => void): (() => void) =>
    this.#line.subscribe(listener)

  /** Tells when `me` changes (a new name, or another role given by a facilitator), and when the lock does. */
  readonly subscribeMe = (listener: () => void): (() => void) => this.#meListeners.add(listener)

  /** Tells when something beside the document changed, and whenever that may have been missed [S19]. */
  readonly onNews = this.#newsListeners.on

  /** Whether the board has been read whole at least once. */
  get opened(): boolean {
    return this.#line.opened
  }

  /** Changes not known to be on the server's disk. */
  get unsavedCount(): number {
    return mayEdit(this.#me.role) ? this.#line.unsavedCount : 0
  }

  /** Whether this device keeps all of them, so that they come in on the next visit if this page is closed. */
  get unsavedAreKept(): boolean {
    return this.kept.isComplete
  }

  /** What this device keeps until the server has it. */
  get kept(): Line['kept'] {
    return this.#line.kept
  }

  /** What became of changes the server did not get in time. */
  get earlier(): Line['earlier'] {
    return this.#line.earlier
  }

  /** Whether this page says what the board says. */
  get comparison(): Line['comparison'] {
    return this.#line.comparison
  }

  notify(notice: NoticeDraft): void {
    this.notices.show(notice)
  }

  /** Tries to reach the server at once. */
  retry(): void {
    this.#line.retry()
  }

  /** Gives up the line, whatever its state, for a new one: the network may have changed under it. */
  comeInAnew(): void {
    this.#line.renew()
  }

  /** Takes the name the person just gave to the server, and comes in under it: others see names as the server has them. */
  rename(name: string): void {
    this.#setMe({ ...this.#me, name })
    this.awareness.setLocalStateField('user', userOf(this.#me))
    this.#line.renew()
  }

  close(): void {
    this.#line.close()
    this.undo.stop()
    this.#observation.stop()
    this.#readers.clear()
    this.#meListeners.clear()
    this.#newsListeners.clear()
    this.shownWhatIfs.close()
    this.together.close()
    this.awareness.destroy()
    this.doc.destroy()
  }

  #turnTo(doc: Y.Doc): void {
    const before = this.#doc
    this.#doc = doc
    this.#observation.turnTo(doc)
    // With its document awareness would go.
    if (before !== this.awareness.doc) before.destroy()
  }

  /** The server's word on our role replaces ours: a facilitator may change it while we are here. */
  #changeSeat({ name = this.#me.name, ...seat }: ToldSeat): void {
    if (isSameSeat(this.#me, seat) && name === this.#me.name) return
    const { role } = seat
    const unsaved = this.unsavedCount
    const hadRight = mayEdit(this.#me.role)
    const { personId, hue } = this.#me
    this.#setMe({ personId, name, hue, ...seat })
    this.awareness.setLocalStateField('user', userOf(this.#me))
    // The banner about what is stranded says the same, and more.
    if (unsaved > 0 && !mayEdit(role)) void this.earlier.strand(unsaved)
    else if (hadRight !== mayEdit(role)) this.notify(roleChanged(mayEdit(role)))
    if (this.#line.unsavedCount === 0 || !mayEdit(role)) return
    // Given the right back: the server left out what came meanwhile, and asks for it at the door.
    this.earlier.unstrand()
    this.#line.renew()
  }

  #setLock(told: ToldLock): void {
    this.#guard.setLock(told)
    this.#meListeners.tell()
  }

  #setMe(me: Me): void {
    this.#me = me
    this.#meListeners.tell()
  }

  /** Says why an act came to nothing. */
  refuse(reason: keyof typeof REFUSALS | undefined): void {
    this.#guard.refuse(reason)
  }
}
