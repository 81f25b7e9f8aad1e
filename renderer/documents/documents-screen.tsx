export const DocumentsScreen = (_: Readonly<{ id?: number | undefined }>) => <p />
