export const SearchScreen = (_: Readonly<{ text?: string | undefined }>) => <p />
