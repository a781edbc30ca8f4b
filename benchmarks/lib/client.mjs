// A language client of its own, so that as little as can be is measured beside the servers.
import { spawn } from 'node:child_process';

const CAPABILITIES = {
  textDocument: {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** `requests` answers what the server asks of its client, by method. `pull`: it wants to be asked for diagnostics. */
export function startClient({ command, requests = {}, pull = false, initializationOptions }) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawn(command[0], command.slice(1), {
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map();
  const published = new Map();
  let id = 0;

  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const receive = (message) => {
    if (message.method === undefined) {
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) reject(new Error(JSON.stringify(message.error)));
      else resolve(message.result);
    } else if (message.id !== undefined) {
      const result = requests[message.method]?.(message.params) ?? null;
      send({ id: message.id, result });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params;
      published.get(uri)?.(diagnostics);
    }
  };
  child.stdout.on('data', framed(receive));
  const exited = new Promise((resolve) => child.on('exit', resolve));
  exited.then((code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the server ended with ${code}`));
  });

  const client = {
    pid: child.pid,
    request: (method, params) =>
      new Promise((resolve, reject) => {
        waiting.set(++id, { resolve, reject });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    async initialize() {
      const capabilities = pull
        ? { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} } }
        : CAPABILITIES;
      await client.request('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities,
        initializationOptions,
      });
      client.notify('initialized', {});
    },
    /** The next diagnostics pushed for a document. */
    published: (uri) => new Promise((resolve) => published.set(uri, resolve)),
    open: (uri, languageId, text) =>
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    edit: (uri, version, range, text) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    async stop() {
      child.kill();
      await exited;
    },
  };
  return client;
}

/** Cuts the stream into messages. */
function framed(receive) {
  let chunks = [];
  let size = 0;
  let wanted = -1;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    while (wanted < 0 ? size > 0 : size >= wanted) {
      const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      const header = all.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, header))[1]);
      wanted = header + 4 + length;
      chunks = [all];
      if (size < wanted) return;
      receive(JSON.parse(all.toString('utf8', header + 4, wanted)));
      const rest = all.subarray(wanted);
      chunks = rest.length > 0 ? [rest] : [];
      size = rest.length;
      wanted = -1;
    }
  };
}
