// A server with documents open, and somebody typing into them.
import { startClient } from './client.mjs';

const LANGUAGES = { '.txt': 'plaintext', '.md': 'markdown', '.json': 'json' };

export async function startSession(server) {
  const client = startClient(server);
  await client.initialize();
  configure(client, server);
  return { server, client, stop: client.stop };
}

export function configure(client, server) {
  if (server.settings) client.notify('workspace/didChangeConfiguration', { settings: server.settings });
}

/** Opens a document and waits for its first diagnostics. */
export async function openDocument({ client, server }, name, text) {
  const uri = `file:///reports/${name}`;
  const extension = name.slice(name.lastIndexOf('.'));
  // A server that knows Markdown only gets everything as Markdown.
  const languageId = server.pull ? 'markdown' : LANGUAGES[extension];
  server.texts?.set(uri, text);
  const document = { uri, version: 1, text };
  await diagnosticsAfter({ client, server }, document, () => client.open(uri, languageId, text));
  return document;
}

/** Does something to a document and waits for the diagnostics of the version that comes of it. */
export async function diagnosticsAfter({ client, server }, document, act) {
  if (!server.pull) {
    const answer = client.published(document.uri);
    act();
    return answer;
  }
  act();
  return client.request('textDocument/diagnostic', { textDocument: { uri: document.uri } });
}

/** Puts a text in the place of `length` characters. The answer is waited for by whoever cares. */
export function replace({ client, server }, document, offset, length, text) {
  const start = positionAt(document.text, offset);
  const end = length === 0 ? start : positionAt(document.text, offset + length);
  document.version++;
  document.text = document.text.slice(0, offset) + text + document.text.slice(offset + length);
  server.texts?.set(document.uri, document.text);
  client.edit(document.uri, document.version, { start, end }, text);
}

function positionAt(text, offset) {
  const line = text.slice(0, offset).split('\n').length - 1;
  return { line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
}
