import { useEffect, useRef, useState } from 'react'
import { bridge } from '../app/bridge.ts'
import { store, useStore } from '../app/store.ts'

type Save = () => Promise<unknown>

type Own = {
  text: string
  unstored: boolean
  sending: number
  timer: number
  /** When the first letter was typed that isn't stored, and when the last. */
  since: number
  typed: number
  /** Names the typing that goes back as one. */
  stay: string
  sent: Promise<void>
}

/** In milliseconds: what is typed in one breath is stored at once; until the field is left it is undone as one. */
const breath = 500
/** Who types on without a pause has no more than this unstored. */
const most = 3000
/** Who comes back to a field after so long begins anew. */
const idle = 30_000
let stays = 0
const newStay = (): string => {
  stays += 1
  return `${Date.now()}-${stays}`
}
type Store = (text: string, stay: string) => Promise<boolean>

const waiting = store<readonly Save[]>([])

/** Stores whatever was typed and isn't stored yet: what is about the whole letter comes after it. */
export const storeWritten = async (): Promise<void> => {
  await Promise.all(waiting.get().map((save) => save()))
}

// A window that is closed waits for what is not stored, and one that goes out of sight knows nothing that the store doesn't.
bridge().onLeave(storeWritten)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void storeWritten()
})

/** Whether something was typed that isn't stored yet. */
export const useUnstored = (): boolean => useStore(waiting).length > 0

/**
 * A text that is stored as it is typed: after a pause, when its field is left and when it goes from the screen. What the store
 * has comes in, as after an undo, unless one is typing. `onStore` says whether it was taken.
 */
export const useWritten = (value: string, onStore: Store) => {
  const [text, setText] = useState(value)
  const own = useRef<Own>({
    text: value,
    unstored: false,
    sending: 0,
    timer: 0,
    since: 0,
    typed: 0,
    stay: newStay(),
    sent: Promise.resolve(),
  })
  const latest = useRef(onStore)
  latest.current = onStore
  const keep = useRef(async (): Promise<void> => {
    const mine = own.current
    window.clearTimeout(mine.timer)
    if (mine.unstored) {
      mine.unstored = false
      mine.sending += 1
      mine.sent = latest.current(mine.text, mine.stay).then((taken) => {
        mine.sending -= 1
        // What was refused stays in its field, and is tried again when it is left.
        if (!taken) mine.unstored = true
        if (taken && !mine.unstored) waiting.set((all) => all.filter((one) => one !== keep.current))
      })
    }
    await mine.sent
  })
  useEffect(() => {
    const mine = own.current
    if (mine.unstored || mine.sending > 0 || mine.text === value) return
    mine.text = value
    setText(value)
  }, [value])
  useEffect(() => {
    const { current } = keep
    // What was refused waits on, without its field: it is tried again before the letter goes out and when the window is left.
    return () => void current()
  }, [])
  /** What is typed from here on goes back by itself. */
  const leave = () => {
    void keep.current()
    own.current.stay = newStay()
  }
  const write = (next: string) => {
    const mine = own.current
    const at = Date.now()
    if (at - mine.typed > idle) mine.stay = newStay()
    mine.typed = at
    if (!mine.unstored) mine.since = at
    const paragraphEnds = blankLines(next) > blankLines(mine.text)
    mine.text = next
    mine.unstored = true
    setText(next)
    if (!waiting.get().includes(keep.current)) waiting.set((all) => [...all, keep.current])
    window.clearTimeout(mine.timer)
    if (paragraphEnds) return leave()
    const left = Math.max(0, mine.since + most - Date.now())
    mine.timer = window.setTimeout(() => void keep.current(), Math.min(breath, left))
  }
  return { text, write, store: leave }
}

const blankLines = (text: string): number => text.match(/\n[ \t]*\n/g)?.length ?? 0
