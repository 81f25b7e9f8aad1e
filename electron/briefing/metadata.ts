export type DocumentInfo = Readonly<{ Title: string; CreationDate: Date; Author?: string }>

const accessible =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

/** PDF/A wants each schema that it doesn't know described in the file itself. */
const accessibleSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** What pdfkit keeps to itself and its types leave out. */
type Insides = { info: Record<string, unknown>; _addInfo: () => void }

/**
 * Puts the PDF/UA-1 claim beside PDF/A-3a where the file is accessible, and escapes what goes into the XMP: pdfkit writes a
 * title with & or < as it is, which breaks the metadata and both standards with it.
 */
export const claim = (
  doc: PDFKit.PDFDocument,
  { Title, Author }: DocumentInfo,
  isAccessible: boolean,
): void => {
  // The method is pdfkit's own and called once, when the document ends; there is no other place to escape.
  const insides = doc as unknown as Insides
  const addInfo = insides._addInfo
  insides._addInfo = () => {
    const { info } = insides
    insides.info = { ...info, Title: escapeXml(Title), ...(Author ? { Author: escapeXml(Author) } : {}) }
    addInfo.call(doc)
    insides.info = info
    if (!isAccessible) return
    doc.appendXML(accessible)
    doc.appendXML(accessibleSchema)
  }
}
