export const SourceScreen = (
  _: Readonly<{ documentId: number; start?: number | undefined; end?: number | undefined }>,
) => <p />
