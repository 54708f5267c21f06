/** What people are told on a board that takes only what removes. Pure; drawn by outgrown-banner.tsx. */

export type OutgrownCase = {
  readonly mayEdit: boolean
  /** Changes made here that did not fit. */
  readonly unsaved: number
  /** Whether this browser keeps them if the tab is closed. */
  readonly areKept: boolean
}

export function outgrownWords({ mayEdit, unsaved, areKept }: OutgrownCase): string {
  if (!mayEdit) return 'What is on it is saved. Nothing can be added until there is room again.'
  const remedy =
    'Erase drawings or undo to make room; whoever runs the server can allow larger boards.'
  if (unsaved === 0) return `What is on it is saved. ${remedy}`
  const changes = unsaved === 1 ? '1 change of yours does' : `${unsaved} changes of yours do`
  const place = areKept ? 'in this browser only' : 'in this tab only: keep it open'
  return `${changes} not fit and ${unsaved === 1 ? 'is' : 'are'} ${place}. ${remedy}`
}
