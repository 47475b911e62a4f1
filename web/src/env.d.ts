/// <reference types="vite/client" />
/// <reference types="svelte" />

declare module 'virtual:languages' {
  const languages: { tag: string; name: string; load: () => Promise<string> }[]
  export default languages
}
