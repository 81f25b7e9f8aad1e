export const SettingsScreen = () => <p />
