export const SourcePane = (
  _: Readonly<{ documentId: number; start?: number | undefined; end?: number | undefined }>,
) => <p />
