export const Palette = (_: Readonly<{ onClose: () => void }>) => <p />
