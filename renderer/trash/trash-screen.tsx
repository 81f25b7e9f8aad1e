export const TrashScreen = () => <p />
