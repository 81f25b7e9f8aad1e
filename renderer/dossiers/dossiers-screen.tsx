export const DossiersScreen = (_: Readonly<{ id?: number | undefined }>) => <p />
