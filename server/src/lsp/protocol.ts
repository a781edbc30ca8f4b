/**
 * The protocol's package has many hundreds of names, and a bundle copies them all for each file that imports it: here
 * once for all, or a tenth of the server's start goes into copying.
 */
export * from 'vscode-languageserver';
