/** One drawing for each tool. */

import {
  ArrowUpRight,
  Circle,
  Eraser,
  Hand,
  Highlighter,
  type LucideIcon,
  MessageSquarePlus,
  MousePointer2,
  Pencil,
  Slash,
  Square,
  StickyNote,
  Type,
  WandSparkles,
} from 'lucide-react'
import type { ReactElement } from 'react'

const ICONS: Readonly<Record<string, LucideIcon>> = {
  select: MousePointer2,
  hand: Hand,
  note: StickyNote,
  text: Type,
  draw: Pencil,
  highlight: Highlighter,
  arrow: ArrowUpRight,
  rectangle: Square,
  ellipse: Circle,
  line: Slash,
  eraser: Eraser,
  laser: WandSparkles,
  comment: MessageSquarePlus,
}

type ToolIconProps = { readonly tool: string; readonly size?: number }

export function ToolIcon({ tool, size = 19 }: ToolIconProps): ReactElement | null {
  const Icon = ICONS[tool]
  return Icon ? <Icon size={size} strokeWidth={1.6} aria-hidden="true" /> : null
}
