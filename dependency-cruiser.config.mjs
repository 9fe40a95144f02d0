/**
 * The import directions of the house (docs/architecture.md), checked:
 * cli → examples → react-widgets, service, adapters → moc-account-client, face, attendance-rules, request-forms → core.
 */
const MIDDLE = ['moc-account-client', 'face', 'attendance-rules', 'request-forms'];
const UPPER = ['react-widgets', 'service', 'adapters'];
const source = (...names) => `^packages/(${names.join('|')})/`;

const neverImports = (name, from, to, comment, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to, ...more },
});

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no direction.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-resolves',
      comment: 'A package that is not declared cannot be checked.',
      severity: 'error',
      from: { pathNot: '[.]d[.]ts$' },
      to: { couldNotResolve: true, pathNot: '[.]css$' },
    },
    neverImports(
      'core-stands-alone',
      source('core'),
      '^(packages|examples)/(?!core/)',
      'core imports no other room.',
    ),
    neverImports(
      'models-are-data',
      source('face-models'),
      '^(packages|examples)/(?!(face-models)/)',
      'face-models is data: it imports no other room.',
    ),
    ...MIDDLE.map((name) =>
      neverImports(
        `${name}-imports-only-core`,
        source(name),
        `^(packages|examples)/(?!(${[name, 'core', ...(name === 'face' ? ['face-models'] : [])].join('|')})/)`,
        'The four in the middle never import each other, nor anything above.',
      ),
    ),
    neverImports(
      'service-meets-the-four',
      source('service'),
      '^(examples/|packages/(adapters|react-widgets|cli|face-models)/)',
      'service knows the four and core.',
    ),
    neverImports(
      'adapters-know-only-the-ports',
      source('adapters'),
      '^(examples/|packages/(react-widgets|cli|face|face-models|attendance-rules/src/(?!import/)|request-forms)/)',
      'adapters implement ports; of the rules they know how device logs read.',
    ),
    neverImports(
      'adapters-take-only-types-of-service',
      source('adapters'),
      source('service'),
      'Ports are declared in service; adapters take their types.',
      { dependencyTypesNot: ['type-only'] },
    ),
    neverImports(
      'widgets-know-only-the-client',
      source('react-widgets'),
      '^packages/service/src/(?!(client|api/contract))',
      'Widgets reach the service through its typed client.',
    ),
    neverImports(
      'widgets-stay-in-the-browser',
      source('react-widgets'),
      '^(examples/|packages/(adapters|cli|face|face-models|request-forms|moc-account-client(?!/src/browser))/)',
      "Widgets know the service's client, the sign-in's browser client, the rules and core.",
    ),
    neverImports(
      'upper-never-from-examples',
      source(...UPPER),
      '^examples/',
      'Examples stand on the packages.',
    ),
    neverImports(
      'examples-never-import-the-cli',
      '^examples/',
      source('cli'),
      'The command line stands on the examples.',
    ),
    neverImports(
      'nothing-stands-on-the-bench',
      '^(packages|examples)/',
      '^bench/',
      'The bench measures; it is never shipped.',
    ),
    neverImports(
      'bench-by-public-faces',
      '^bench/',
      '^(packages|examples)/[^/]+/(src|server)/.+/(?!index\\.tsx?$)[^/]+$',
      'What is measured is what an app can import.',
      { dependencyTypes: ['local'] },
    ),
    neverImports(
      'packages-by-their-public-face',
      '^(packages|examples)/([^/]+)/',
      '^(packages|examples)/(?!$2/)[^/]+/(src|server)/.+/(?!index\\.tsx?$)[^/]+$',
      'Another package is imported by its name and public entry.',
      { dependencyTypes: ['local'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|node_modules|[.]next)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['@moc-sdk/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
