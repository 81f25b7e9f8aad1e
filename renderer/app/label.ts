export { textOf, wordOf } from '../../shared/texts/label.ts'
