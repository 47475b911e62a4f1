/// <reference types="vite/client" />
/// <reference types="svelte" />

declare module 'virtual:languages' {
  type Load = () => Promise<string>
  const languages: { tag: string; name: string; load: Load; later: Load }[]
  export default languages
}
