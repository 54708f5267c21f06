/** The panel of the what-if: what the mode is, its name, and its moves, each of which can be taken out. */

import type { ReactElement } from 'react'
import { MAX_WHAT_IF_NAME } from '#domain/board/what-if/shared-what-if.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { LineField } from '../inspector/line-field.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { MoveList } from './move-list.tsx'
import { useWhatIf } from './use-what-if.ts'
import styles from './what-if-panel.module.css'

export function WhatIfPanel(): ReactElement {
  const { close } = useBoardView()
  const { whatIf } = useBoardSession()
  const view = useBoardView()
  const state = useWhatIf()
  return (
    <>
      <PanelTitle id="what-if" title="What if" onClose={close} />
      <p className={styles.about}>
        Try out where parties might stand. Verdicts, matrix and packages follow your moves; nobody
        else sees them, and nothing is written down. Everything but positions stays as it is.
      </p>
      {state ? (
        <>
          <LineField
            label="Name"
            value={state.name}
            maxLength={MAX_WHAT_IF_NAME}
            onWrite={(words) => whatIf.rename(words)}
          />
          <Section title="Moves" aside={state.moves.length}>
            {state.moves.length === 0 ? (
              <p className={styles.none}>
                None yet. Drag a token to another band, or state a position in the details.
              </p>
            ) : (
              <MoveList moves={state.moves} onWithdraw={(key) => whatIf.withdraw(key)} />
            )}
          </Section>
          <p className={styles.about}>
            Packages, power and{' '}
            <Button size="tight" onClick={() => view.open('stability')}>
              What would hold…
            </Button>{' '}
            are told of the board with these moves in it.
          </p>
        </>
      ) : (
        <Button variant="primary" onClick={() => whatIf.start()}>
          Start a what-if
        </Button>
      )}
    </>
  )
}
