/** What can be done with a package as a whole: compare, duplicate, remove. */

import { Copy, Ellipsis, Scale, Trash2, Waypoints } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { MAX_OPTIONS } from '#domain/analysis/conflict/option-game.ts'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { PackageId } from '#domain/negotiation/ids.ts'
import type { Package } from '#domain/negotiation/package.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { newId } from '../board/new-id.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { chosenOptionsOf } from '../stability/chosen-options.ts'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { ComparePackages } from './compare-packages.tsx'
import { openPackageOf } from './open-package.ts'
import { duplicateCommand } from './packaging.ts'

type PackageActsProps = { readonly open: Package; readonly options: AnalysisOptions }

export function PackageActs({ open, options }: PackageActsProps): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  const mayEdit = useMayEdit()
  const packages = useNegotiation((negotiation) => negotiation.packages)
  const [comparing, setComparing] = useState(false)
  const chosen = openPackageOf(session)
  const lookWhatHolds = ({ proposalIds }: Package) => {
    chosenOptionsOf(session).add(proposalIds, MAX_OPTIONS)
    view.open('stability')
  }
  const duplicate = () => {
    const id = newId<PackageId>()
    session.run(duplicateCommand(open, packages, id))
    chosen.open(id)
  }
  const remove = () => {
    session.run({ type: 'remove', of: 'package', id: open.id })
    session.notify({
      text: `Removed: ${open.title || 'a package'}`,
      tone: 'info',
      action: { label: 'Undo', run: () => session.undo.undo() },
    })
  }
  return (
    <>
      <Menu label="Acts on this package" icon={<Ellipsis {...ICON} />}>
        <MenuAction
          icon={<Scale {...ICON} />}
          disabled={packages.size < 2}
          onSelect={() => setComparing(true)}
        >
          {packages.size < 2 ? 'Compare (there is only one)' : 'Compare…'}
        </MenuAction>
        <MenuAction icon={<Waypoints {...ICON} />} onSelect={() => lookWhatHolds(open)}>
          What would hold…
        </MenuAction>
        {mayEdit ? (
          <MenuAction icon={<Copy {...ICON} />} onSelect={duplicate}>
            Duplicate
          </MenuAction>
        ) : null}
        {mayEdit ? (
          <MenuAction icon={<Trash2 {...ICON} />} danger onSelect={remove}>
            Remove
          </MenuAction>
        ) : null}
      </Menu>
      {comparing ? (
        <ComparePackages first={open.id} options={options} onClose={() => setComparing(false)} />
      ) : null}
    </>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
