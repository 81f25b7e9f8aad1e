const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const

/** "sep ’22": the month that a day lies in, as short as it can be said. */
export const shortMonth = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1]} ’${day.slice(2, 4)}`
