/** The panels of the live board that say something of a board of the past as well. */

import { PANEL_CHOICES, type PanelChoice } from '../board/panel-choices.ts'

export function stillPanels({
  hasComments,
}: {
  readonly hasComments: boolean
}): readonly PanelChoice[] {
  return PANEL_CHOICES.filter(
    ({ panel, inPast }) => inPast && (hasComments || panel !== 'comments'),
  )
}
