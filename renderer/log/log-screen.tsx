export const LogScreen = () => <p />
