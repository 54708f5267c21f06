/** Hands the canvas's acts to what tldraw renders for us; they exist once the editor does. */

import { createContext, useContext } from 'react'
import type { CanvasActs } from './canvas-acts.ts'

export const CanvasActsContext = createContext<() => CanvasActs | undefined>(() => undefined)

export function useCanvasActs(): () => CanvasActs | undefined {
  return useContext(CanvasActsContext)
}
