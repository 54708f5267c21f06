'use client'
/** A file that is dropped anywhere on the page; whether one is being held over it. */

import { useEffect, useState } from 'react'

/** Nothing else on the page may take drops. While a dialog is open none is taken. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const control = new AbortController()
    const { signal } = control
    const holds = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') === true &&
      !document.querySelector('dialog[open]')
    window.addEventListener(
      'dragover',
      (event) => {
        if (!holds(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    window.addEventListener(
      'dragleave',
      (event) => {
        // Towards nothing: out of the window.
        if (event.relatedTarget === null) setOver(false)
      },
      { signal },
    )
    window.addEventListener(
      'drop',
      (event) => {
        if (!holds(event)) return
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (file) onFile(file)
      },
      { signal },
    )
    return () => control.abort()
  }, [onFile])
  return isOver
}
