// Telephone numbers, as people write them and as a telephone dials them.
export const dialed = (phone: string) => `tel:${phone.replace(/[^+\d]/g, '')}`
