// The package has types, but its `exports` hide them from an `import`
declare module 'binary-parser' {
  export * from 'binary-parser/dist/binary_parser.js';
}
