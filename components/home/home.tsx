/** The start page: what Parley is, the ways onto a board, and one's own boards. Rendered on the server. */

import type { ReactElement } from 'react'
import { OpenFile } from '../imports/open-file.tsx'
import { SignInButton } from '../sign-in/sign-in-button.tsx'
import { neededSignIn, type SignInOffer } from '../sign-in/sign-in-offer.ts'
import { ExampleCard } from './example-card.tsx'
import styles from './home.module.css'
import { HomeBar } from './home-bar.tsx'
import type { ListedShelves } from './listed-boards.ts'
import { MyBoards } from './my-boards.tsx'
import { NewBoardButton } from './new-board-button.tsx'
import type { TemplateChoice } from './template-choice.ts'
import { TemplateShelf } from './template-shelf.tsx'

export type HomeProps = {
  readonly person: { readonly name: string; readonly hue: number } | undefined
  readonly boards: ListedShelves
  /** What a board can start from. */
  readonly templates: readonly TemplateChoice[]
  /** Absent: everybody is a guest. */
  readonly offer: SignInOffer | undefined
}

export function Home({ person, boards, templates, offer }: HomeProps): ReactElement {
  const needed = neededSignIn(offer)
  const hasBoards = boards.all.boards.length + boards.trash.boards.length > 0
  return (
    <>
      <HomeBar person={person} offer={offer} />
      <main className={styles.home} data-returning={hasBoards || undefined}>
        <section className={styles.start} aria-labelledby="start">
          <div className={styles.say}>
            <h1 id="start">
              Every party a lane, <span>every proposal a card.</span>
            </h1>
            <p>
              Put proposals on the table, place them where each party stands, and keep the record:
              who, since when, on whose word, under which condition.
            </p>
            {needed ? (
              <SignInButton provider={needed.provider} isMain size="big" />
            ) : (
              <div className={styles.ways}>
                <NewBoardButton templates={templates} asksName={!person} />
                <OpenFile asksName={!person} />
              </div>
            )}
          </div>
          <ExampleCard templates={templates} asksName={!person} isOpen={!needed} />
        </section>
        {/* Whoever comes back comes for a board. By its key it stays what it is, on the shelf it is on, when the last one goes. */}
        {hasBoards ? <MyBoards key="mine" first={boards} /> : null}
        {needed ? null : <TemplateShelf templates={templates} asksName={!person} />}
        {hasBoards ? null : <MyBoards key="mine" first={boards} />}
      </main>
    </>
  )
}
