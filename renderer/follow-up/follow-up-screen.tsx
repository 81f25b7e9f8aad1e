export const FollowUpScreen = (_: Readonly<{ view?: string | undefined; itemId?: number | undefined }>) => (
  <p />
)
