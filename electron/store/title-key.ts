import type Database from 'better-sqlite3'
import { fold } from './words.ts'

/** More digits than any number in a title has. */
const mostDigits = 999

/** What titles are put in order by: letters without case and accents, and numbers by what they are worth ("bijlage 9" before "Bijlage 10"). */
export const titleKey = (title: string): string =>
  fold(title).replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, '').slice(0, mostDigits)
    // A longer number is a larger one: its length goes first.
    return `${String(number.length).padStart(3, '0')}${number}`
  })

/** For SQL: `title_key(subject)`. */
export const registerTitleKey = (db: Database.Database) =>
  db.function('title_key', { deterministic: true }, (title: unknown) => titleKey(String(title)))

/** A subject that an undo brings back out of the log of an older program, which knew no key, gets its own. */
export const keepTitleKeys = (db: Database.Database) => {
  for (const act of ['INSERT', 'UPDATE OF subject, title_key'])
    db.exec(
      `CREATE TEMP TRIGGER title_key_after_${act.split(' ')[0]?.toLowerCase()} AFTER ${act} ON main.document
       WHEN NEW.title_key <> title_key(NEW.subject)
       BEGIN UPDATE document SET title_key = title_key(NEW.subject) WHERE id = NEW.id; END`,
    )
}
