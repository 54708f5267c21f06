/** Puts proposals into a package from wherever they are: a key, a menu, the inspector. Says so where the tray is not open. */

import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { BoardSession } from '../board/board-session.ts'
import type { BoardView } from '../board/board-view.tsx'
import { newId } from '../board/new-id.ts'
import { openPackageOf } from './open-package.ts'
import { newPackageCommand, putCommands } from './packaging.ts'

export type Around = {
  readonly session: BoardSession
  readonly view: Pick<BoardView, 'panel' | 'open'>
}

/** Into the package the tray shows, or would; into a new one where there is none. */
export function putInOpenPackage(around: Around, proposalIds: readonly ProposalId[]): void {
  const { packages } = around.session.seen().board.negotiation
  const [first] = packages.keys()
  const chosen = openPackageOf(around.session).current()
  putInPackage(around, chosen && packages.has(chosen) ? chosen : first, proposalIds)
}

/** Undefined: into a new package. */
export function putInPackage(
  { session, view }: Around,
  packageId: PackageId | undefined,
  proposalIds: readonly ProposalId[],
): void {
  const { packages } = session.seen().board.negotiation
  const known = packageId && packages.get(packageId)
  const id = known?.id ?? newId<PackageId>()
  // Run even where it is not allowed: the session says why.
  if (known) session.run(...putCommands(known, proposalIds))
  else session.run(newPackageCommand(packages, { id, proposalIds }))
  const made = session.seen().board.negotiation.packages.get(id)
  if (!(made && proposalIds.every((each) => made.proposalIds.includes(each)))) return
  openPackageOf(session).open(id)
  if (view.panel === 'packages') return
  session.notify({
    text: `${wordsFor(session, proposalIds)} in ${made.title || 'a package'}`,
    tone: 'info',
    about: 'package',
    action: { label: 'Open the tray', run: () => view.open('packages') },
  })
}

function wordsFor(session: BoardSession, proposalIds: readonly ProposalId[]): string {
  const [only, ...others] = proposalIds
  const proposal = only && session.seen().board.negotiation.proposals.get(only)
  return proposal && others.length === 0
    ? `“${cardTitle(proposal)}” is`
    : `${proposalIds.length} proposals are`
}
