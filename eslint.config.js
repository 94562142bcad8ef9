import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** Folders of src/, and what each may import when it runs. Types may come from anywhere. */
const arrows = {
  lib: [],
  schemas: ['lib'],
  read: ['schemas', 'lib'],
  model: ['read', 'schemas', 'lib'],
  loaders: ['read', 'schemas', 'model', 'lib'],
  components: ['scripts', 'styles', 'model', 'schemas', 'lib'],
  layouts: ['components', 'scripts', 'styles', 'model', 'lib'],
  social: ['model', 'lib'],
  pages: ['layouts', 'components', 'scripts', 'styles', 'social', 'model', 'integrations', 'schemas', 'lib'],
  search: ['lib'],
  scripts: ['search', 'styles', 'lib'],
  integrations: ['search', 'social', 'loaders', 'read', 'schemas', 'model', 'lib'],
  importers: ['read', 'schemas', 'model', 'lib'],
  cli: ['importers', 'search', 'read', 'schemas', 'model', 'integrations', 'lib'],
};

const astroPackages = {
  regex: '^(astro$|astro[:/]|@astrojs/)',
  message: 'Reading, schemas and the model run without Astro.',
};
const astroStore = {
  regex: '^astro:content$',
  message: 'Only content.config.ts and components/mdx/render-text.ts know Astro’s store.',
};
const wholeSite = {
  regex: '/model/index\\.ts$',
  message: 'Components draw what they are given; pages ask for the site.',
};
const beside = {
  read: [astroPackages],
  schemas: [astroPackages],
  model: [astroPackages],
  components: [astroStore, wholeSite],
};

const importsOf = (patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const boundaries = Object.entries(arrows).map(([folder, allowed]) => {
  const forbidden = Object.keys(arrows).filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**`],
    ignores: ['src/components/mdx/render-text.ts'],
    rules: importsOf([
      {
        regex: `^(\\.\\./)+(src/)?(${forbidden.join('|')})/`,
        allowTypeImports: true,
        message: `src/${folder}/ may import ${['itself', ...allowed].join(', ')}: see “How the house is built” in CONTRIBUTING.md.`,
      },
      ...(beside[folder] ?? [astroStore]),
    ]),
  };
});

export default defineConfig(
  globalIgnores(['dist*', 'shards', '.build', '.astro', 'tests/fixtures', 'public']),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  { languageOptions: { parserOptions: { projectService: true } } },
  { files: ['**/*.{js,mjs,astro}', '**/*.astro/*.{ts,js}'], extends: [ts.configs.disableTypeChecked] },
  {
    rules: {
      'no-empty': ['error', { allowEmptyCatch: true }],
      // A field is taken out of an object by naming it beside the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Control characters are what our patterns look for.
      'no-control-regex': 'off',
      // Tables that scroll sideways are regions which the keyboard must reach.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'], tags: [] }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        URL: 'readonly',
        console: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
        process: 'readonly',
      },
    },
  },
  {
    // Stand-ins keep the form of what they stand in for; `expect.any(…)` is of any type.
    files: ['tests/**'],
    rules: { '@typescript-eslint/require-await': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...boundaries,
);
