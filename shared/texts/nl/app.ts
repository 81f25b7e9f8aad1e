/** The shell: navigation, status bar, general acts. */
export const appTexts = {
  'app.name': 'Raadsgeheugen',
} as const
