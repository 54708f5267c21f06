/**
 * The keys of a replay: space plays and pauses, arrows step, Home and End lead to the ends, Page keys by a twentieth. On
 * the scrubber, and wherever nothing else has the focus. Used by replay-controls.tsx.
 */

import { isWriting } from '../board/key-target.ts'
import type { Player } from './player.ts'
import type { Tape } from './tape.ts'

type Controls = {
  readonly player: Pick<Player, 'state' | 'goTo' | 'toggle'>
  readonly tape: Pick<Tape, 'state'>
}

export function onReplayKey(event: KeyboardEvent, controls: Controls): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (!isForReplay(event.target) || document.querySelector('dialog:modal')) return
  if (act(event.key, controls)) event.preventDefault()
}

function isForReplay(target: EventTarget | null): boolean {
  if (isWriting(target)) return false
  return (
    target === document.body || (target instanceof Element && target.matches('[role="slider"]'))
  )
}

/** Whether the key meant something. */
function act(key: string, { player, tape }: Controls): boolean {
  const { place } = player.state()
  const count = tape.state().times.length
  if (key === ' ') player.toggle()
  else {
    const to = placeOfKey(key, place, count)
    if (to === undefined) return false
    player.goTo(to)
  }
  return true
}

function placeOfKey(key: string, place: number, count: number): number | undefined {
  const page = Math.max(1, Math.round(count / 20))
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return place - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return place + 1
    case 'PageDown':
      return place - page
    case 'PageUp':
      return place + page
    case 'Home':
      return 1
    case 'End':
      return count
    default:
      return undefined
  }
}
