import { setTimeout } from 'node:timers/promises'

// Takes longer than its limit of four seconds in all, and never as long for one step.
process.on('message', async ({ id }: { id: number }) => {
  for (let done = 0; done < 4; done += 1) {
    process.send?.({ id, type: 'step', step: { done, total: 4 } })
    await setTimeout(1_500)
  }
  process.send?.({ id, type: 'refusal', code: 'recognition-failed', values: {} })
})
