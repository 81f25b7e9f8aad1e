/**
 * Asks one thing at a time. What is asked meanwhile waits, and only the last of it is asked: so answers come in the order of
 * their questions however fast these come, and none is waited for that nobody wants any more.
 */
export const inTurn = <Q, A>(
  ask: (question: Q) => Promise<A>,
  onAnswer: (answer: A, question: Q) => void,
  onError: (error: unknown) => void,
): ((question: Q) => void) => {
  let waiting: Readonly<{ question: Q }> | null = null
  let isBusy = false
  const work = async () => {
    isBusy = true
    while (waiting !== null) {
      const { question } = waiting
      waiting = null
      try {
        onAnswer(await ask(question), question)
      } catch (error) {
        onError(error)
      }
    }
    isBusy = false
  }
  return (question) => {
    waiting = { question }
    if (!isBusy) void work()
  }
}
