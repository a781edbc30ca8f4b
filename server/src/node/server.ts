import { createConnection, ProposedFeatures, StreamMessageReader } from 'vscode-languageserver/node';
import { examine } from '../engine/check.ts';
import { startServer } from '../lsp/server.ts';
import { languageOf } from '../syntax/parse.ts';
import { nodeFileSystem, pathOf } from './filesystem.ts';
import { PromptWriter } from './writer.ts';

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
  const connection = args.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all);
  process.on('unhandledRejection', (error) =>
    connection.console.error(`unhandled rejection: ${String(error)}`),
  );
  const files = { system: nodeFileSystem, pathOf };
  startServer(connection, { examine, languageOf, afterPendingMessages: setImmediate, files });
}

function overStdio() {
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new PromptWriter(process.stdout));
  let status = 1;
  connection.onShutdown(() => {
    status = 0;
  });
  // A client that is gone has nothing more to say, whether or not it took its leave.
  const leave = () => process.exit(status);
  process.stdin.on('end', leave).on('close', leave);
  return connection;
}

main(process.argv.slice(2));
