/** What the marks on lanes, tokens and cards stand for: all of them, each beside its words. */

import type { ReactElement, ReactNode } from 'react'
import type { Verdict } from '#domain/analysis/verdict.ts'
import { EVIDENCE_KINDS, type Evidence, isDeclared } from '#domain/negotiation/evidence.ts'
import { BANDS } from '#domain/negotiation/stance.ts'
import { BAND_GLOSSES, EVIDENCE_WORDS, STANCE_WORDS } from '#domain/words/words.ts'
import { DisputedMark } from '../marks/disputed-mark.tsx'
import { EvidenceMark } from '../marks/evidence-mark.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import { VerdictLight } from '../marks/verdict-light.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './legend-dialog.module.css'

export type LegendDialogProps = { readonly onClose: () => void }

export function LegendDialog({ onClose }: LegendDialogProps): ReactElement {
  return (
    <Dialog title="What the marks mean" width="wide" onClose={onClose}>
      <div className={styles.groups}>
        <Group title="Where a party stands">
          {BANDS.map((band) => (
            <Line key={band} mark={<StanceMark stance={band} size={16} />}>
              <b>{STANCE_WORDS[band]}</b> {BAND_GLOSSES[band]}
            </Line>
          ))}
          <Line mark={<StanceMark stance="unknown" size={16} />}>
            <b>{STANCE_WORDS.unknown}</b> nothing is known; never read as a yes
          </Line>
        </Group>
        <Group title="On whose word">
          {EVIDENCE_KINDS.filter((kind) => kind !== 'silent').map((kind) => (
            <Line key={kind} mark={<EvidenceMark evidence={kind} size={16} />}>
              <b>{EVIDENCE_WORDS[kind]}</b> <span className={styles.edge}>{edgeOf(kind)}</span>
            </Line>
          ))}
        </Group>
        <Group title="On a token">
          <Line mark={<em className={styles.word}>if</em>}>stands under a condition</Line>
          <Line mark={<em className={styles.word}>must</em>}>
            a must-have: no package without it
          </Line>
          <Line mark={<span className={styles.year}>2022</span>}>
            an older statement: so it was then
          </Line>
          <Line mark={<DisputedMark size={16} />}>a claim that somebody contradicts</Line>
          <Line mark={<span className={styles.news} />}>changed since you were last here</Line>
        </Group>
        <Group title="On a card">
          <Line mark={<Strip />}>where the parties stand, in the order of the lanes</Line>
          {(['agreed', 'agreed-if', 'blocked', 'unknown'] as const).map((verdict) => (
            <Line key={verdict} mark={<VerdictLight verdict={verdict} name="" />}>
              {VERDICTS[verdict]}
            </Line>
          ))}
        </Group>
      </div>
    </Dialog>
  )
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  agreed: 'agreed under the board’s decision rule',
  'agreed-if': 'agreed if conditions are met',
  blocked: 'blocked by a party that is needed',
  unknown: 'open: it hangs on somebody’s silence',
}

function edgeOf(kind: Evidence): string {
  return isDeclared(kind) ? 'solid edge' : 'dashed edge'
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function Line({ mark, children }: { readonly mark: ReactElement; readonly children: ReactNode }) {
  return (
    <li className={styles.line}>
      <span className={styles.mark} aria-hidden="true">
        {mark}
      </span>
      <span>{children}</span>
    </li>
  )
}

function Strip(): ReactElement {
  return (
    <span className={styles.strip}>
      <StanceMark stance="support" size={12} />
      <StanceMark stance="red_line" size={12} />
      <StanceMark stance="unknown" size={12} />
    </span>
  )
}
