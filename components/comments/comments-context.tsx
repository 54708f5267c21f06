/** Hands what is said beside the board to everything drawn for it. */

import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { BoardComments, type CommentsView } from './board-comments.ts'

const CommentsContext = createContext<BoardComments | undefined>(undefined)

type CommentsProviderProps = {
  readonly children: ReactNode
  /** Where the comments of a moment that is past are fetched from; absent: those there are now. */
  readonly asAt?: string
}

export function CommentsProvider({ children, asAt }: CommentsProviderProps): ReactElement {
  const session = useBoardSession()
  const { open } = useBoardView()
  const [comments, setComments] = useState<BoardComments>()
  useEffect(() => {
    const { boardId, me } = session
    const opened: BoardComments = new BoardComments({
      path: asAt ?? `/api/boards/${boardId}`,
      isPast: asAt !== undefined,
      personId: me.personId,
      onNews: (listener) => session.onNews('comments', listener),
      onMention: ({ by }, { id }) => {
        const show = () => {
          opened.open(id)
          open('comments')
        }
        const action = { label: 'Show', run: show }
        session.notify({ text: `${by.name} mentioned you.`, tone: 'news', about: id, action })
      },
    })
    setComments(opened)
    return () => opened.close()
  }, [session, open, asAt])
  return <CommentsContext value={comments}>{children}</CommentsContext>
}

/** Undefined for the first moment, and outside a board. */
export function useBoardComments(): BoardComments | undefined {
  return useContext(CommentsContext)
}

const NOTHING_YET: CommentsView = {
  threads: undefined,
  reactions: [],
  refusal: undefined,
  openId: undefined,
  draft: undefined,
}

export function useComments(): CommentsView {
  const comments = useContext(CommentsContext)
  return useSyncExternalStore(
    comments?.subscribe ?? nothing,
    () => comments?.current() ?? NOTHING_YET,
    () => NOTHING_YET,
  )
}

/** A part of it; drawn again only when the part is another one. `read` gives the same reference for the same part. */
export function useCommentsPart<Part>(read: (view: CommentsView) => Part): Part {
  const comments = useContext(CommentsContext)
  return useSyncExternalStore(
    comments?.subscribe ?? nothing,
    () => read(comments?.current() ?? NOTHING_YET),
    () => read(NOTHING_YET),
  )
}

function nothing(): () => void {
  return () => undefined
}
