/** The keys of the board, as the dialog shows them. */

export type Shortcut = { readonly keys: readonly string[]; readonly does: string }
export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] }

const key = (keys: string, does: string): Shortcut => ({ keys: keys.split(' '), does })

export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: 'Tools',
    shortcuts: [
      key('V', 'Select'),
      key('H', 'Hand'),
      key('P', 'New proposal'),
      key('N', 'Note'),
      key('T', 'Text'),
      key('D', 'Draw'),
      key('Shift D', 'Highlighter'),
      key('A', 'Arrow'),
      key('R', 'Rectangle'),
      key('O', 'Ellipse'),
      key('L', 'Line'),
      key('E', 'Eraser'),
      key('K', 'Laser'),
    ],
  },
  {
    title: 'View',
    shortcuts: [
      key('Space drag', 'Move the view'),
      key('Ctrl wheel', 'Zoom'),
      key('Shift 1', 'The whole board'),
      key('Shift 0', '100 %'),
      key('Ctrl F', 'Search'),
      key('/', 'Write beside my pointer'),
      key('?', 'These keys'),
    ],
  },
  {
    title: 'Editing',
    shortcuts: [
      key('Double-click', 'Edit, or make a proposal'),
      key('Enter', 'Edit what is selected'),
      key('Esc', 'Leave, or stop a drag'),
      key('1 … 5', 'State the position: support … red line'),
      key('0', 'Withdraw the position'),
      key('C', 'Comment on what is selected, or where one shows'),
      key('G', 'Put the card into the open package'),
      key('Alt drag', 'Duplicate'),
      key('Delete', 'Remove what is selected'),
      key('Ctrl Z', 'Take back my last act'),
      key('Ctrl Shift Z', 'Do it again'),
    ],
  },
  {
    title: 'In the matrix',
    shortcuts: [
      key('↑ ↓ ← →', 'Go from cell to cell'),
      key('Home End', 'First and last cell of the row'),
      key('Ctrl Home', 'The head of the table'),
      key('Ctrl End', 'The last verdict'),
      key('Page↑ Page↓', 'A page up, a page down'),
      key('Enter', 'Write in the cell, or show what it is about'),
    ],
  },
]
