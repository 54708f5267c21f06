/** Keys that work on the whole page; those of the canvas's tools are the canvas's own. */

import { useEffect, useRef } from 'react'
import { putInOpenPackage } from '../packages/put-in-package.ts'
import { useBoardSession } from './board-context.tsx'
import type { BoardSession } from './board-session.ts'
import type { BoardView } from './board-view.tsx'
import { isAtBoard, isInCanvas, isWriting } from './key-target.ts'
import { isOnlyLooking } from './refusals.ts'
import { cellsIn, type OpenStance, stanceOfKey, takeStance } from './stance-keys.ts'

export type Shortcuts = {
  readonly view: BoardView
  readonly onShortcuts: () => void
  /** A stance was chosen for cards: whose it is has to be asked. */
  readonly onStance: (open: OpenStance) => void
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const session = useBoardSession()
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog:modal')) return
      if (act(event, { ...latest.current, session })) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [session])
}

type Around = Shortcuts & { readonly session: BoardSession }

/** Whether the key meant something here. */
function act(event: KeyboardEvent, around: Around): boolean {
  const { view, session, onShortcuts } = around
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
  if (isCommand && event.key.toLowerCase() === 'f') {
    view.open('search')
    document.querySelector<HTMLInputElement>('search input')?.select()
    return true
  }
  if (isWriting(event.target)) return false
  if (event.key === '?') {
    onShortcuts()
    return true
  }
  if (isCommand) return step(event, session)
  if (event.key === '/' && isAtBoard(event.target) && isOnCanvas()) {
    session.together.beginChat()
    return true
  }
  if (event.altKey) return false
  return isAtBoard(event.target) && (state(event.key, around) || packUp(event, around))
}

/** The canvas takes back its own gestures first; beside it these keys have no other meaning. */
function step(event: KeyboardEvent, session: BoardSession): boolean {
  const key = event.key.toLowerCase()
  if (isInCanvas(event.target)) return false
  if (key === 'z' && !event.shiftKey) return done(session.undo.undo())
  if (key === 'y' || key === 'z') return done(session.undo.redo())
  return false
}

/** A digit states the position that is selected, or asks whose it is to be on the card that is. */
function state(key: string, { view, session, onStance }: Around): boolean {
  const stance = stanceOfKey(key)
  const { cells, proposalIds } = cellsIn(view.canvas()?.selection() ?? [])
  const isNothing = cells.length + proposalIds.length === 0
  if (!stance || isNothing || isOnlyLooking(session.refusedFor)) return false
  if (cells.length > 0) takeStance(session, cells, stance)
  else onStance({ stance, proposalIds })
  return true
}

/** G puts the cards that are selected, or whose positions are, into the package of the tray; in the table as well. */
function packUp(event: KeyboardEvent, { view, session }: Around): boolean {
  const { cells, proposalIds } = cellsIn(view.canvas()?.selection() ?? [])
  const chosen = [...proposalIds, ...cells.map(({ proposalId }) => proposalId)]
  const isNothing = chosen.length === 0 || isOnlyLooking(session.refusedFor)
  if (event.key.toLowerCase() !== 'g' || event.shiftKey || isNothing) return false
  putInOpenPackage({ session, view }, [...new Set(chosen)])
  return true
}

/** The key was ours even when there was nothing to take back. */
function done(_happened: boolean): boolean {
  return true
}

/** Whether the canvas is what is looked at: elsewhere nobody sees a pointer. */
function isOnCanvas(): boolean {
  return document.querySelector('[data-canvas]') !== null
}
