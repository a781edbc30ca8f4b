import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { examine } from '../engine/check.ts';
import { startServer } from '../lsp/server.ts';
import { languageOf } from '../syntax/parse.ts';
import { nodeFileSystem } from './filesystem.ts';

/** No sockets: the server opens no connection, not even on its own machine. */
const TRANSPORTS = /^--(?:stdio|node-ipc)$/;

const USAGE = `用法：nianbao-language-server --stdio
年报校对的语言服务器，由编辑器启动；在命令行上核对报告请用 nianbao check。

Usage: nianbao-language-server --stdio
The language server of Nianbao, started by an editor. To check reports on the command line, use nianbao check.
`;

function main(args: readonly string[]): void {
  if (!args.some((argument) => TRANSPORTS.test(argument))) {
    const asked = args.includes('--help') || args.includes('-h');
    (asked ? process.stdout : process.stderr).write(USAGE);
    process.exitCode = asked ? 0 : 2;
    return;
  }
  const connection = createConnection(ProposedFeatures.all);
  process.on('unhandledRejection', (error) =>
    connection.console.error(`unhandled rejection: ${String(error)}`),
  );
  const files = { system: nodeFileSystem, pathOf };
  startServer(connection, { examine, languageOf, afterPendingMessages: setImmediate, files });
}

function pathOf(uri: string): string | null {
  return uri.startsWith('file:') ? fileURLToPath(uri) : null;
}

main(process.argv.slice(2));
