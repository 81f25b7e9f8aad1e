import type { welcomeTexts as dutch } from '../nl/welcome.ts'

/** The first start. */
export const welcomeTexts: Record<keyof typeof dutch, string> = {
  'welcome.title': 'Welcome to Raadsgeheugen',
  'welcome.about':
    'The memory of one person or one office: what was asked, what was promised, what came of it, each with its source. Everything stays on this computer.',
  'welcome.role': 'What is your role?',
  'welcome.roleHint':
    'Your role only decides which screen opens first. You can change this later in Settings.',
  'welcome.municipality': 'Your municipality (may stay empty)',
  'welcome.start': 'What do you start with?',
  'welcome.importAbout':
    'PDF, Word, e-mail, Excel or text: answers, letters to the council, motions and advice.',
  'welcome.sampleAbout': 'The documents of a made-up municipality. You take them away again in one go.',
  'welcome.later': 'Start later',
  'welcome.laterAbout': 'You see the empty screen. You can always import with Ctrl+O.',
  'welcome.skip': 'Skip the welcome',
}
