/** The field beside one's own pointer: what is written there everybody reads letter by letter, and nobody keeps. */

import {
  type CSSProperties,
  type ReactElement,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useEditor } from 'tldraw'
import { useBoardSession } from '#components/board/board-context.tsx'
import { MAX_CHAT } from '#components/together/together.ts'
import styles from './cursor-chat.module.css'

export function CursorChat(): ReactElement | null {
  const { together } = useBoardSession()
  const { isWriting } = useSyncExternalStore(together.subscribe, together.current, together.current)
  return isWriting ? <ChatField /> : null
}

function ChatField(): ReactElement {
  const { together, me } = useBoardSession()
  const editor = useEditor()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const place = () => {
      const { x, y } = editor.inputs.currentScreenPoint
      const { w, h } = editor.getViewportScreenBounds()
      const left = Math.min(Math.max(8, x + 14), Math.max(8, w - 236))
      const top = Math.min(Math.max(8, y + 18), Math.max(8, h - 48))
      field.current?.style.setProperty('translate', `${left}px ${top}px`)
    }
    place()
    field.current?.focus()
    editor.on('event', place)
    return () => {
      editor.off('event', place)
    }
  }, [editor])
  useEffect(() => {
    const input = field.current
    // On the field itself, before the canvas hears of it: at Escape that takes the keyboard, and words one leaves stay.
    const onKeyDown = (event: KeyboardEvent) => {
      event.stopPropagation()
      if (event.key !== 'Escape' && event.key !== 'Enter') return
      together.endChat(event.key === 'Enter')
      editor.getContainer().focus({ preventScroll: true })
    }
    input?.addEventListener('keydown', onKeyDown)
    return () => input?.removeEventListener('keydown', onKeyDown)
  }, [editor, together])
  return (
    <input
      ref={field}
      className={styles.field}
      style={{ '--person': `var(--person-${me.hue + 1})` } as CSSProperties}
      aria-label="Write beside my pointer"
      placeholder="Say something"
      maxLength={MAX_CHAT}
      onPointerDown={(event) => event.stopPropagation()}
      onChange={(event) => together.chat(event.currentTarget.value)}
      onBlur={() => together.endChat(true)}
    />
  )
}
