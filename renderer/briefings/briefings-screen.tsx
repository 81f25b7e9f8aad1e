export const BriefingsScreen = () => <p />
