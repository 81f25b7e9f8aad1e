import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Evaluated as text: the policy of the page forbids script elements. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source)

/** What axe finds against WCAG 2.2 A and AA: the rule, how often, and the first place. */
export const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) =>
        id + ' ' + nodes.length + '×: ' + nodes[0].target.join(' ') + ' ' + nodes[0].any.concat(nodes[0].all).map(({ message }) => message).join('; ')))`,
  )

/** The same in light and in dark. */
export const violationsInBothThemes = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor({ state: 'attached' })
    found.push(...(await violations(page)).map((one) => `${colorScheme}: ${one}`))
  }
  return found
}
