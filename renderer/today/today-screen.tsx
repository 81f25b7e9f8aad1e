export const TodayScreen = () => <p />
