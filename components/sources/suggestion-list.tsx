/** Names and statements that may be of use, offered when somebody asks for them. Nothing happens unless one takes one. */

import { X } from 'lucide-react'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useNegotiation } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import { foldText } from '../search/fold-text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Suggestion } from './reading/suggestion.ts'
import styles from './suggestion-list.module.css'
import { MAX_TAKEN_TITLE, shortened, type Taking } from './take/taking.ts'

export type SuggestionListProps = {
  readonly text: string
  readonly onTake: (taking: Taking) => void
}

type Look =
  | { readonly at: 'rest' | 'failed' }
  | { readonly at: 'looking'; readonly done: number; readonly of: number }
  | { readonly at: 'found'; readonly suggestions: readonly Suggestion[] }

const KIND_WORDS: Readonly<Record<Suggestion['kind'], string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  statement: 'Statement',
}

export function SuggestionList({ text, onTake }: SuggestionListProps): ReactElement {
  const { look, start, stop } = useLook(text)
  return (
    <Section title="Suggestions">
      {look.at === 'found' ? (
        <Found suggestions={look.suggestions} onTake={onTake} />
      ) : (
        <div className={styles.ask}>
          <p>Names that may be actors, and sentences that may be statements. English only.</p>
          {look.at === 'looking' ? (
            <>
              <p role="status">
                Looking through the text{look.of > 1 ? `, ${look.done} of ${look.of} parts` : ''}…
              </p>
              <Button size="tight" onClick={stop}>
                Stop
              </Button>
            </>
          ) : (
            <Button size="tight" onClick={() => void start()}>
              Look for suggestions
            </Button>
          )}
          {look.at === 'failed' ? (
            <Notice tone="error">The text could not be looked through.</Notice>
          ) : null}
        </div>
      )}
    </Section>
  )
}

function useLook(text: string) {
  const [look, setLook] = useState<Look>({ at: 'rest' })
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])
  const start = async () => {
    control.current = new AbortController()
    const { signal } = control.current
    setLook({ at: 'looking', done: 0, of: 0 })
    try {
      const { suggestInWorker } = await import('./reading/run-worker.ts')
      const onProgress = (done: number, of: number) => setLook({ at: 'looking', done, of })
      const suggestions = await suggestInWorker(text, { signal, onProgress })
      setLook({ at: 'found', suggestions })
    } catch {
      // Stopped by the person, or a library that could not be fetched: the text is as it was.
      setLook({ at: signal.aborted ? 'rest' : 'failed' })
    }
  }
  const stop = () => control.current?.abort()
  return { look, start, stop }
}

type FoundProps = {
  readonly suggestions: readonly Suggestion[]
  readonly onTake: SuggestionListProps['onTake']
}

function Found({ suggestions, onTake }: FoundProps): ReactElement {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const [dismissed, setDismissed] = useState<ReadonlySet<Suggestion>>(new Set())
  const known = new Set(
    [...actors.values()].flatMap(({ name, aka }) => [name, ...aka].map((each) => foldText(each))),
  )
  const open = suggestions.filter(
    (each) => !dismissed.has(each) && !(isName(each) && known.has(foldText(each.words))),
  )
  if (open.length === 0) return <p className={styles.none}>Nothing to suggest.</p>
  return (
    <ul className={styles.list}>
      {open.map((each) => (
        <li key={`${each.kind} ${each.from}`} className={styles.suggestion}>
          <p>
            <small>
              {KIND_WORDS[each.kind]}
              {each.times > 1 ? `, ${each.times} times` : ''}
            </small>
            {shortened(each.words, MAX_TAKEN_TITLE)}
          </p>
          <Acts suggestion={each} onTake={onTake} />
          <IconButton
            label={`Dismiss ${shortened(each.words, 60)}`}
            onClick={() => setDismissed(new Set([...dismissed, each]))}
          >
            <X size={14} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

function Acts({
  suggestion,
  onTake,
}: {
  readonly suggestion: Suggestion
  readonly onTake: SuggestionListProps['onTake']
}): ReactElement {
  const span = { from: suggestion.from, to: suggestion.to }
  const name = shortened(suggestion.words, 60)
  if (isName(suggestion)) {
    return (
      <Button
        size="tight"
        aria-label={`Actor: ${name}`}
        onClick={() => onTake({ what: 'actor', span })}
      >
        Actor…
      </Button>
    )
  }
  return (
    <>
      <Button
        size="tight"
        aria-label={`Quote: ${name}`}
        onClick={() => onTake({ what: 'position', span })}
      >
        Quote…
      </Button>
      <Button
        size="tight"
        aria-label={`Proposal: ${name}`}
        onClick={() => onTake({ what: 'proposal', span })}
      >
        Proposal…
      </Button>
    </>
  )
}

function isName({ kind }: Suggestion): boolean {
  return kind !== 'statement'
}
