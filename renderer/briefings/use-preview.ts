import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import type { BriefingPreview, PlanPart } from '../../shared/records/briefing-plan.ts'
import { call } from '../app/bridge.ts'
import { useChangeCount } from '../app/read.ts'
import { partKeys } from './plan-edits.ts'

export type About = InputOf<'briefings.preview'>
/** A preview with what it was asked for; `version` differs where the same was asked of other data. */
export type Made = Readonly<{
  asked: string
  version: number
  /** As they were asked for: by now they may stand in another order. */
  parts: readonly PlanPart[]
  /** By the key of the part. */
  starts: ReadonlyMap<string, number | null>
  preview: BriefingPreview
}>
export type PreviewState = Readonly<{ made: Made | null; error: Error | null; isBusy: boolean }>

/** In milliseconds: letters that are typed on don't each ask for a briefing, the less so where one takes long. */
const pauseAfter = (took: number): number => (took < 100 ? 20 : took < 250 ? 120 : 280)

/**
 * The preview of what is asked, made anew after each change of the plan or of the store. The one before stays until then.
 * One is made at a time: what is asked for meanwhile waits, and only the last of it is made. While letters are typed it is
 * asked for when they stop for a moment; anything else asks at once.
 */
export const usePreview = (about: About | null, isTyped: boolean): PreviewState => {
  const [state, setState] = useState<PreviewState>({ made: null, error: null, isBusy: false })
  const changes = useChangeCount()
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const versions = useRef(0)
  const wait = useRef(pauseAfter(0))
  const isTypedNow = useRef(isTyped)
  isTypedNow.current = isTyped
  const asked = about === null ? null : JSON.stringify(about)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says that the store has changed, and with it the preview.
  useEffect(() => {
    if (asked === null) return
    let isWanted = true
    const make = async () => {
      await running.current
      if (!isWanted) return
      const version = ++versions.current
      const input: About = JSON.parse(asked)
      const started = performance.now()
      try {
        const making = call('briefings.preview', input)
        running.current = making.catch(() => undefined)
        const preview = await making
        wait.current = pauseAfter(performance.now() - started)
        if (!isWanted) return
        const parts = input.plan?.parts ?? []
        const starts = new Map(partKeys(parts).map((key, at) => [key, preview.starts[at] ?? null]))
        setState({ made: { asked, version, parts, starts, preview }, error: null, isBusy: false })
      } catch (error) {
        const said = error instanceof Error ? error : new Error(String(error))
        if (isWanted) setState((old) => ({ ...old, error: said, isBusy: false }))
      }
    }
    setState((old) => ({ ...old, isBusy: true }))
    const timer = window.setTimeout(() => void make(), isTypedNow.current ? wait.current : 0)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [asked, changes])
  return state
}
