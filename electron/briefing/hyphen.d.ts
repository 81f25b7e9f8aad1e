declare module 'hyphen/nl/index.js' {
  const nl: { hyphenateSync: (text: string) => string }
  export default nl
}
