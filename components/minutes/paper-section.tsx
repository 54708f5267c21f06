/** One section of the minutes on the paper: read, or edited as Markdown with what it will look like under it. */

import { Pencil } from 'lucide-react'
import type { ReactElement } from 'react'
import { MAX_SECTION_LETTERS, type SectionEdit } from '#domain/minutes/minutes-draft.ts'
import type { SectionNow } from '#domain/minutes/minutes-view.ts'
import type { SectionId } from '#domain/minutes/section-id.ts'
import { Button } from '../ui/button.tsx'
import { asTheBoard, type ChangeDraft, withText } from './change-draft.ts'
import { MarkdownBlocks } from './markdown-blocks.tsx'
import { MovedOn } from './moved-on.tsx'
import styles from './paper-section.module.css'

export type PaperSectionProps = {
  readonly section: SectionNow
  readonly edit: SectionEdit | undefined
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onChange: (change: ChangeDraft) => void
}

export function sectionElementId(id: SectionId): string {
  return `minutes-${id}`
}

export function PaperSection(props: PaperSectionProps): ReactElement {
  const { section, edit, isOpen, onChange } = props
  const text = edit?.text ?? section.text
  const isTooLong = text.length > MAX_SECTION_LETTERS
  return (
    <section
      id={sectionElementId(section.id)}
      className={styles.section}
      data-open={isOpen || undefined}
      aria-label={section.title}
    >
      <SectionHead {...props} isTooLong={isTooLong} />
      {edit && edit.basis !== section.basis ? (
        <MovedOn section={section} onChange={onChange} />
      ) : null}
      {isTooLong ? (
        <p className={styles.empty}>Too long to be edited here: edit it in the file.</p>
      ) : null}
      {isOpen && !isTooLong ? <Editor {...props} text={text} /> : null}
      {text.trim() ? (
        <MarkdownBlocks text={text} />
      ) : (
        <p className={styles.empty}>Nothing yet: this section is left out of the minutes.</p>
      )}
    </section>
  )
}

type SectionHeadProps = PaperSectionProps & { readonly isTooLong: boolean }

function SectionHead(props: SectionHeadProps): ReactElement {
  const { section, edit, isOpen, isTooLong, onOpen, onChange } = props
  const { id, title } = section
  return (
    <header className={styles.head}>
      <h2>{title}</h2>
      {edit ? <span className={styles.edited}>edited</span> : null}
      <div className={styles.acts}>
        {edit ? (
          <Button size="tight" variant="plain" onClick={() => onChange(asTheBoard(id))}>
            As the board has it now
          </Button>
        ) : null}
        <Button
          size="tight"
          variant={isOpen ? 'line' : 'plain'}
          aria-expanded={isOpen}
          aria-label={isOpen ? `Done with ${title}` : `Edit ${title}`}
          disabled={isTooLong}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? null : <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />}
          {isOpen ? 'Done' : 'Edit'}
        </Button>
      </div>
    </header>
  )
}

type EditorProps = Pick<PaperSectionProps, 'section' | 'onOpen' | 'onChange'> & {
  readonly text: string
}

function Editor({ section, text, onOpen, onChange }: EditorProps): ReactElement {
  return (
    <div className={styles.editor}>
      <textarea
        className={styles.area}
        aria-label={`${section.title}, as Markdown`}
        // biome-ignore lint/a11y/noAutofocus: it opens by one's own press of Edit.
        autoFocus
        rows={rowsFor(text)}
        maxLength={MAX_SECTION_LETTERS}
        value={text}
        onChange={(event) => onChange(withText(section, event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onOpen(false)
        }}
      />
      <p className={styles.hint}>
        Markdown: <code>**bold**</code> <code>*italic*</code> <code>- list</code>{' '}
        <code>### heading</code>. It is saved by itself.
      </p>
    </div>
  )
}

/** As high as what is in it, within reason. */
function rowsFor(text: string): number {
  return Math.min(28, Math.max(5, text.split('\n').length + 1))
}
