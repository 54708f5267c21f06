/** Puts text on the clipboard; false when the browser will not. */

export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // On a LAN over plain http there is no Clipboard API; the old way still works there.
    return copyBySelection(text, near)
  }
}

/** `near` keeps the helper inside an open dialog, outside of which nothing can be selected. */
function copyBySelection(text: string, near: HTMLElement): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.style.position = 'fixed'
  area.style.opacity = '0'
  near.after(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  near.focus()
  return copied
}
