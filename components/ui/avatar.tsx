/** A person as initials on their hue. The name is its tooltip and its name aloud unless it stands beside it in words;
 * the initials are drawn, not written, because nobody is called by them. */

import type { ReactElement } from 'react'
import styles from './avatar.module.css'
import { initialsOf } from './initials-of.ts'

export type AvatarProps = {
  readonly name: string
  /** 0 to 7. */
  readonly hue: number
  readonly size?: 'small' | 'base'
  /** The name is written next to it: the picture then says nothing twice. */
  readonly named?: boolean
}

export function Avatar({ name, hue, size = 'base', named = false }: AvatarProps): ReactElement {
  return (
    <span
      className={styles.avatar}
      data-initials={initialsOf(name)}
      data-hue={hue}
      data-size={size}
      {...(named ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    />
  )
}
