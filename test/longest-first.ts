import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * A fresh clone knows no times and starts with the largest files. What takes longest begins first, so that no core waits for it
 * at the end.
 */
export const longestFirst = (names: readonly string[]) =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const place = ({ moduleId }: TestSpecification) =>
        names.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`)) + 1 || names.length + 1
      return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
    }
  }
