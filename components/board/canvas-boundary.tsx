/** Catches a fault of the canvas: what was done is in the document and safe, so a reload brings everything back. */

import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './canvas-boundary.module.css'

type CanvasBoundaryProps = { readonly children: ReactNode }

export class CanvasBoundary extends Component<CanvasBoundaryProps, { readonly failed: boolean }> {
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override state = { failed: false }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className={styles.fault} role="alert">
        <p>The drawing of this board stopped. What was done is kept, and the panels still work.</p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          Reload
        </Button>
      </div>
    )
  }
}
