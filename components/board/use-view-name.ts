/** Which view of the board the address asks for. */

import { usePathname } from 'next/navigation'
import { type ViewName, viewAt } from './view-name.ts'

export function useViewName(): ViewName {
  return viewAt(usePathname() ?? '')
}
