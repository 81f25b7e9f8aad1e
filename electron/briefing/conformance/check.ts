import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import { type Fault, faultList, type Report } from './fault.ts'
import { checkFile } from './file.ts'
import { checkFonts } from './fonts.ts'
import { claimsOf } from './metadata.ts'
import { asDict, bytesOf, dictIn, entry, listIn, nameIn, numberIn, refOf } from './objects.ts'
import { checkPages } from './pages.ts'
import { checkStructure } from './structure.ts'

/**
 * In what a PDF isn't what PDF/UA-1 and PDF/A-3a ask, as far as a program can tell, by the rules that veraPDF has. No fault means
 * that none was found: people still judge whether an alternative text says what a picture shows.
 */
export const checkDocument = async (bytes: Uint8Array): Promise<readonly Fault[]> => {
  const { report, faults } = faultList()
  let document: PDFDocument
  try {
    document = await opened(bytes)
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error
    report('A 6.1.3-2', 'the file is encrypted')
    return faults()
  }
  claimsOf(document, report)
  checkFile(bytes, document, report)
  checkInside(document, report, { intended: intentsOf(document, report) })
  return faults()
}

export const opened = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })

type Within = Readonly<{ intended: ReadonlySet<string>; aboveHeadings?: number }>

/** Structure, pages and fonts: what of a file comes along when its pages go into another. */
export const checkInside = (
  document: PDFDocument,
  report: Report,
  { intended, aboveHeadings = 0 }: Within,
): void => {
  const root = dictIn(document.catalog, 'StructTreeRoot')
  const structure = root ? checkStructure(document, root, report, aboveHeadings) : null
  checkFonts(document, checkPages({ document, report, structure, intended }), report)
}

/** The device colours that the file's output intent gives a meaning. */
const intentsOf = (document: PDFDocument, report: Report): ReadonlySet<string> => {
  const intents = listIn(document.catalog, 'OutputIntents').map(asDict)
  const profiles = intents
    .filter((one) => nameIn(one, 'S') === 'GTS_PDFA1')
    .map((one) => entry(one, 'DestOutputProfile'))
  const profile = profiles[0]
  const bytes = bytesOf(profile)
  if (!bytes) {
    report('own intent', 'no output intent with a profile')
    return new Set()
  }
  if (new Set(intents.map((one) => refOf(one, 'DestOutputProfile'))).size > 1)
    report('A 6.2.3-2', 'output intents with different profiles')
  const latin = Buffer.from(bytes.subarray(0, 40)).toString('latin1')
  const space = latin.slice(16, 20)
  const channels = { 'RGB ': 3, CMYK: 4, GRAY: 1 }[space]
  if (
    !['prtr', 'mntr'].includes(latin.slice(12, 16)) ||
    channels === undefined ||
    latin.slice(36, 40) !== 'acsp' ||
    (bytes[8] ?? 9) > 4
  )
    report('A 6.2.3-1', 'the profile of the output intent is not one for PDF/A')
  if (channels !== numberIn(asDict(profile), 'N'))
    report('A 6.2.4.2-1', 'a profile with another number of colours than it says')
  const device = { 'RGB ': 'DeviceRGB', CMYK: 'DeviceCMYK', GRAY: 'DeviceGray' }[space]
  return new Set(['DeviceGray', ...(device ? [device] : [])])
}
