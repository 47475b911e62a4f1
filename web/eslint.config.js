// Besides the usual rules this file holds the direction of imports:
// routes, then nouns, then ui, api, live, time, text. Nothing looks upward.
import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import typescript from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const nouns = readdirSync(new URL('src/lib', import.meta.url), { withFileTypes: true })
  .filter((one) => one.isDirectory() && !['api', 'live', 'ui'].includes(one.name))
  .map(({ name }) => name)
const routes = ['$routes/**', '**/routes/**']
const anyNoun = nouns.flatMap((noun) => [`$lib/${noun}/**`, `**/${noun}/**`])

const forbid = (group, message) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }],
})

export default typescript.config(
  { ignores: ['dist', 'src/lib/api/types.gen.ts'] },
  js.configs.recommended,
  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Maps and sets that are made anew, not changed, need no reactive twin.
      'svelte/prefer-svelte-reactivity': 'off',
      // Svelte trims white space at the edge of a block; a mustache keeps it.
      'svelte/no-useless-mustaches': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
  },
  {
    files: ['src/lib/**'],
    rules: forbid(routes, 'A noun never imports a page.'),
  },
  {
    files: ['src/lib/{api,live}/**', 'src/lib/*.ts'],
    rules: forbid([...routes, ...anyNoun, '$lib/ui/**'], 'The lowest layer imports no noun.'),
  },
  {
    files: ['src/lib/ui/**'],
    rules: forbid(
      [...routes, ...anyNoun, '$lib/api/**', '$lib/live/**'],
      'ui could ship in another product.',
    ),
  },
)
