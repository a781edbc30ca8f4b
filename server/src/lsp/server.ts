import { assemble } from './assemble.ts';
import { capabilitiesFor } from './capabilities.ts';
import type { Connection } from './protocol.ts';
import type { Runtime } from './runtime.ts';

/**
 * Everything hangs on what the client can do, so everything is put together when it has said so. It waits for an
 * answer that takes none of it, so the answer goes first.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    let assembled: ReturnType<typeof assemble> | undefined;
    const assembly = () => {
      assembled ??= assemble(connection, runtime, params);
      return assembled;
    };
    afterTurns(TURNS_OF_AN_ANSWER, assembly, runtime);
    // No document may be opened before it.
    connection.onInitialized(() => assembly().begin());
    return { serverInfo: { name: 'nianbao' }, capabilities: capabilitiesFor(params) };
  });
  connection.listen();
}

/** That many turns an answer takes until it is out. */
const TURNS_OF_AN_ANSWER = 4;

function afterTurns(turns: number, work: () => void, runtime: Runtime): void {
  runtime.afterPendingMessages(turns === 1 ? work : () => afterTurns(turns - 1, work, runtime));
}
